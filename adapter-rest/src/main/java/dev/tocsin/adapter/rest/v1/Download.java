package dev.tocsin.adapter.rest.v1;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.application.postmortem.ArchivedPostmortem;
import dev.tocsin.application.postmortem.PostmortemDocument;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Locale;

/** A document as a file, which a browser keeps and does not show, named after what it is about. */
final class Download {

    /** Of the title so many characters are in the name. */
    private static final int MAX_TITLE_LENGTH = 60;

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private Download() {}

    static MutableHttpResponse<String> markdown(PostmortemDocument document) {
        return file(
                document.text(),
                "text/markdown",
                name(document.number(), document.title().value()) + ".md");
    }

    static MutableHttpResponse<String> html(PostmortemDocument document) {
        return file(
                document.text(),
                "text/html",
                name(document.number(), document.title().value()) + ".html");
    }

    /** What a program reads is named by its number alone. */
    static MutableHttpResponse<String> json(ArchivedPostmortem archived, String text) {
        return file(text, MediaType.APPLICATION_JSON, archived.number() + ".json");
    }

    private static MutableHttpResponse<String> file(String text, String type, String name) {
        return HttpResponse.ok(text)
                .contentType(MediaType.of(type + "; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Letters and digits of any script, and hyphens: there is nothing else that could mean something to anybody. */
    private static String name(PostmortemNumber number, String title) {
        String words = hyphenated(title.toLowerCase(Locale.ROOT), "[^\\p{L}\\p{N}]+");
        return hyphenated(number + "-" + cut(words), "-+");
    }

    private static String hyphenated(String text, String others) {
        return text.replaceAll(others, "-").replaceAll("^-|-$", "");
    }

    private static String cut(String title) {
        int most = Math.min(title.length(), MAX_TITLE_LENGTH);
        boolean isInside = most > 0 && Character.isHighSurrogate(title.charAt(most - 1));
        return title.substring(0, isInside ? most - 1 : most);
    }

    /** As RFC 6266 has it: those who know only ASCII get a name of that, which says as much as it can. */
    private static String disposition(String name) {
        String plain = ascii(name);
        String all = "attachment; filename=\"" + plain + "\"";
        return plain.equals(name) ? all : all + "; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8);
    }

    private static String ascii(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String known = new String(bare.getBytes(US_ASCII), US_ASCII).replace('?', '-');
        return hyphenated(known, "-+").replace("-.", ".");
    }
}
