package dev.tocsin.adapter.markup;

import dev.tocsin.domain.postmortem.Body;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The two ways in which Markdown is read: with tables, which most know, and as CommonMark has it. */
final class Syntax {

    static final Syntax WITH_TABLES = new Syntax(List.of(TablesExtension.create()));

    static final List<Syntax> ALL = List.of(WITH_TABLES, new Syntax(List.of()));

    /** Nobody nests so deeply; whatever goes through a tree of this depth by calls has stack for it. */
    static final int MAX_DEPTH = 60;

    /** More than this the parser does not nest, others might. Beyond it, a line costs as much as all open blocks do. */
    private static final int MAX_OPEN_BLOCKS = MAX_DEPTH;

    /** Twice what is kept of anything. */
    private static final int MAX_LENGTH = 2 * Body.MAX_LENGTH;

    private final Parser parser;

    private Syntax(List<Extension> extensions) {
        parser = Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
                .build();
    }

    /** Whether reading it takes no more time and memory than its length is worth. */
    static boolean canRead(String markdown) {
        return markdown.length() <= MAX_LENGTH && Effort.isBearable(markdown);
    }

    Node read(String markdown) {
        return parser.parse(markdown);
    }
}
