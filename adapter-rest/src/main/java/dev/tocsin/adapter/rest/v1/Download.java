package dev.tocsin.adapter.rest.v1;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.application.postmortem.PostmortemDocument;
import dev.tocsin.application.postmortem.PostmortemExport.Format;
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

    static MutableHttpResponse<String> of(PostmortemDocument document, Format format) {
        String name = name(document);
        return switch (format) {
            case MARKDOWN -> file(document, "text/markdown", name + ".md");
            case HTML -> file(document, "text/html", name + ".html");
        };
    }

    private static MutableHttpResponse<String> file(PostmortemDocument document, String type, String name) {
        return HttpResponse.ok(document.text())
                .contentType(MediaType.of(type + "; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Letters and digits of any script, and hyphens: there is nothing else that could mean something to anybody. */
    private static String name(PostmortemDocument document) {
        String title = hyphenated(document.title().value().toLowerCase(Locale.ROOT), "[^\\p{L}\\p{N}]+");
        return hyphenated(document.number() + "-" + cut(title), "-+");
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
