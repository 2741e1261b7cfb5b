package dev.tocsin.adapter.markup;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.PolicyFactory;

/** Makes of Markdown the HTML that shows it, and of any HTML what a document by itself can have in it. */
final class Rendering {

    private static final PolicyFactory STANDALONE =
            HtmlCleaner.document().withPreprocessor(Standalone::new).toFactory();

    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    String page(String markdown) {
        if (Syntax.canRead(markdown)) {
            Node document = Syntax.WITH_TABLES.read(markdown);
            if (Walk.through(document, node -> {}) < Syntax.MAX_DEPTH) {
                return embedded(renderer.render(document));
            }
        }
        return embedded("<pre>" + markdown.replace("&", "&amp;").replace("<", "&lt;") + "</pre>");
    }

    /** It is sanitized once more, whatever it was before. */
    String embedded(String html) {
        return HtmlCleaner.sanitized(html, STANDALONE);
    }
}
