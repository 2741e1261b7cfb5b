package dev.tocsin.adapter.rest.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page for whoever followed a link. It has no script, takes nothing from elsewhere, and can be framed by nobody; what people wrote
 * stands on it as text.
 *
 * @param asks whether there is a button to take the incident
 */
record AnswerPage(HttpStatus status, String heading, String text, List<Fact> facts, boolean asks) {

    private static final String STYLE = """
            body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 0; padding: 1rem; color-scheme: light dark; }
            main { max-width: 36rem; margin: 2rem auto; }
            h1 { font-size: 1.5rem; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
            dt { font-weight: 600; }
            dd { margin: 0; overflow-wrap: anywhere; }
            button { font: inherit; font-weight: 600; padding: 0.75rem 1.5rem; border: 0; border-radius: 0.5rem;
                     background: #b00020; color: #ffffff; cursor: pointer; }
            """;
    /** It is sent to where the page came from, whatever this service is called outside. */
    private static final String BUTTON = """
            <form method="post"><button type="submit">Acknowledge</button></form>
            """;

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** One line of what is known. */
    record Fact(String name, String value) {}

    AnswerPage {
        facts = List.copyOf(facts);
    }

    /** One that only says something. */
    static AnswerPage saying(HttpStatus status, String heading, String text) {
        return new AnswerPage(status, heading, text, List.of(), false);
    }

    /** The address is a right to act: nobody keeps the page, and no other site is told where its reader came from. */
    MutableHttpResponse<String> response() {
        return HttpResponse.<String>status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .body(html());
    }

    String html() {
        String known = facts.stream()
                .map(fact ->
                        "<dt>%s</dt><dd><bdi>%s</bdi></dd>\n".formatted(escaped(fact.name()), escaped(fact.value())))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow">
                <title>Tocsin: %1$s</title>
                <style>%2$s</style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                <p>%3$s</p>
                %4$s%5$s</main>
                </body>
                </html>
                """.formatted(escaped(heading), STYLE, escaped(text), list(known), asks ? BUTTON : "");
    }

    private static String list(String known) {
        return known.isEmpty() ? "" : "<dl>\n" + known + "</dl>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
