package dev.tocsin.adapter.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What becomes of Markdown where nobody watches: HTML stays as it is, and so do addresses. */
final class Rendered {

    private static final Pattern ANY_TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern TAG = Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"<>]*\")*) ?/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");
    private static final Pattern SCHEME = Pattern.compile("[^/?#]*?:.*", Pattern.DOTALL);
    private static final Set<String> ELEMENTS = Set.copyOf(Arrays.asList(
            ("p br hr h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd pre details summary figure figcaption table caption "
                            + "thead tbody tfoot tr th td a img b i em strong u s del ins sub sup small mark code kbd "
                            + "samp var q cite abbr div span wbr")
                    .split(" ")));
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "alt", "title", "class", "start", "align", "colspan", "rowspan", "width", "height");

    private Rendered() {}

    static List<String> of(String markdown) {
        return Stream.of(List.<Extension>of(), List.<Extension>of(TablesExtension.create()))
                .map(extensions -> HtmlRenderer.builder()
                        .extensions(extensions)
                        .build()
                        .render(Parser.builder().extensions(extensions).build().parse(markdown)))
                .toList();
    }

    static void assertHarmless(String html) {
        Matcher any = ANY_TAG.matcher(html);
        Matcher tag = TAG.matcher(html);
        while (any.find()) {
            assertThat(tag.region(any.start(), html.length()).lookingAt())
                    .as("a harmless tag at %d of %s", any.start(), html)
                    .isTrue();
            assertThat(ELEMENTS).as(html).contains(tag.group(1));
            assertHarmlessAttributes(tag.group(2), html);
        }
    }

    private static void assertHarmlessAttributes(String attributes, String html) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            assertThat(ATTRIBUTES).as(html).contains(attribute.group(1));
            String value = attribute.group(2);
            if (Set.of("href", "src").contains(attribute.group(1))
                    && SCHEME.matcher(value).matches()) {
                assertThat(value.strip()).as(html).matches("(?is)(https?|mailto|tel):.*");
            }
        }
    }
}
