package dev.tocsin.adapter.markup;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Keeps Markdown under the heading of its section. Most is so as it is; of the rest a parser knows what is open; and what
 * it cannot be made to be is quoted.
 */
final class Embedding {

    private static final int SECTION = 2;
    private static final int LOWEST = 6;
    private static final String NEXT = "\n\n" + "#".repeat(SECTION) + " x";

    private final MarkdownRenderer renderer = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    String embedded(String markdown) {
        if (!Syntax.canRead(markdown) || isTooDeep(markdown)) {
            return quoted(markdown);
        }
        if (stays(markdown)) {
            return markdown;
        }
        Node document = Syntax.WITH_TABLES.read(markdown);
        lower(document);
        String written = renderer.render(document).stripTrailing();
        return stays(written) ? written : quoted(markdown);
    }

    /** A quotation ends with its last line. What else it has is of no matter: everybody sees that it is one. */
    private static String quoted(String markdown) {
        return markdown.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private static boolean isTooDeep(String markdown) {
        return Walk.through(Syntax.WITH_TABLES.read(markdown), node -> {}) >= Syntax.MAX_DEPTH;
    }

    /** Whether the next section is one, and nothing before is as high or gives a meaning to what stands elsewhere. */
    private static boolean stays(String markdown) {
        return Syntax.ALL.stream().allMatch(syntax -> {
            Node document = syntax.read(markdown + NEXT);
            AtomicInteger high = new AtomicInteger();
            Walk.through(document, node -> {
                if (isHigh(node) || node instanceof LinkReferenceDefinition) {
                    high.incrementAndGet();
                }
            });
            return high.get() == 1 && isHigh(document.getLastChild());
        });
    }

    private static boolean isHigh(Node node) {
        return node instanceof Heading heading
                && heading.getLevel() <= SECTION
                && !(heading.getParent() instanceof BlockQuote);
    }

    private static void lower(Node document) {
        AtomicInteger highest = new AtomicInteger(LOWEST);
        Walk.through(document, node -> {
            if (node instanceof Heading heading) {
                highest.accumulateAndGet(heading.getLevel(), Math::min);
            }
        });
        int steps = Math.max(0, SECTION + 1 - highest.get());
        Walk.through(document, node -> {
            if (node instanceof Heading heading) {
                heading.setLevel(Math.min(LOWEST, heading.getLevel() + steps));
            }
        });
    }
}
