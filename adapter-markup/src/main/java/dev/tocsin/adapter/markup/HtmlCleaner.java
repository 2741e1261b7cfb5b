package dev.tocsin.adapter.markup;

import dev.tocsin.domain.postmortem.Html;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Leaves of HTML what a document is made of, and text. */
final class HtmlCleaner {

    private static final int ROUNDS = 4;

    /** Of more, five times what is kept, only text is left: quotes that never end take the square of the time. */
    private static final int MAX_LENGTH = 5 * Html.MAX_LENGTH;

    private static final PolicyFactory DOCUMENT = document().toFactory();

    static HtmlPolicyBuilder document() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "div", "span", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "pre", "details", "summary", "figure", "figcaption")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img")
                .allowElements("b", "i", "em", "strong", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "code")
                .allowElements("kbd", "samp", "var", "q", "cite", "abbr")
                // Without attributes these say nothing to the policy, and it would leave them out.
                .allowWithoutAttributes("span")
                .allowAttributes("href")
                .onElements("a")
                .allowAttributes("src")
                .matching((element, attribute, value) -> isPicture(value) ? value : null)
                .onElements("img")
                .allowAttributes("alt", "width", "height")
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "img", "abbr")
                .allowAttributes("colspan", "rowspan")
                .matching(Pattern.compile("[1-9][0-9]{0,2}"))
                .onElements("th", "td")
                .allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("th", "td")
                .allowAttributes("start")
                .matching(Pattern.compile("[0-9]{1,9}"))
                .onElements("ol")
                .allowUrlProtocols(Addresses.SCHEMES.toArray(String[]::new));
    }

    private static boolean isPicture(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    /** Until the answer would be answered again; where that takes long, somebody is playing, and only text is left. */
    String clean(String html) {
        if (html.length() > MAX_LENGTH) {
            return text(html);
        }
        String clean = once(html);
        for (int round = 1; round < ROUNDS; round++) {
            String again = once(clean);
            if (again.equals(clean)) {
                return clean;
            }
            clean = again;
        }
        return text(html);
    }

    private static String text(String html) {
        return once(html.replace("<", "&lt;"));
    }

    private static String once(String html) {
        return sanitized(html, DOCUMENT);
    }

    /** Against templates the library writes a comment between braces, which it would not keep the next time. */
    static String sanitized(String html, PolicyFactory policy) {
        return policy.sanitize(html).replace("{<!-- -->", "&#123;");
    }
}
