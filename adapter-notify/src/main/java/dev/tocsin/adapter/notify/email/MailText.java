package dev.tocsin.adapter.notify.email;

import dev.tocsin.adapter.notify.Wording;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two forms of a mail's text. What people wrote stands in the HTML one as text, and is never a link. */
record MailText(Wording wording, Optional<URI> acknowledgeLink) {

    private static final String LINE_END = "\r\n";

    String plain() {
        Stream<String> facts = wording.facts().stream().map(fact -> fact.name() + ": " + fact.value());
        Stream<String> parts = Stream.of(
                        Stream.of(wording.reason() + " " + wording.request()),
                        wording.message().stream(),
                        Stream.of(facts.collect(Collectors.joining(LINE_END))),
                        acknowledgeLink.stream().map(link -> Wording.ACKNOWLEDGE + ": " + link))
                .flatMap(part -> part);
        return parts.collect(Collectors.joining(LINE_END + LINE_END)) + LINE_END;
    }

    String html() {
        String facts = wording.facts().stream()
                .map(fact -> "<tr><th align=\"left\">%s</th><td>%s</td></tr>"
                        .formatted(escaped(fact.name()), escaped(fact.value())))
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en"><body>
                <p>%s %s</p>
                %s<table>%s</table>
                %s</body></html>
                """.formatted(escaped(wording.reason()), escaped(wording.request()), message(), facts, button());
    }

    private String message() {
        return wording.message()
                .map(text -> "<blockquote>" + escaped(text).replace("\n", "<br>") + "</blockquote>\n")
                .orElse("");
    }

    private String button() {
        return acknowledgeLink
                .map(link ->
                        "<p><a href=\"%s\" style=\"padding:8px 16px;background:#b00020;color:#ffffff\">%s</a></p>\n"
                                .formatted(escaped(link.toString()), Wording.ACKNOWLEDGE))
                .orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
