package dev.tocsin.adapter.markup;

import dev.tocsin.application.port.Markup;
import jakarta.inject.Singleton;

@Singleton
final class ParsedMarkup implements Markup {

    private final HtmlCleaner html = new HtmlCleaner();
    private final MarkdownCleaner markdown = new MarkdownCleaner();
    private final Embedding embedding = new Embedding();
    private final Rendering rendering = new Rendering();

    @Override
    public String sanitizedHtml(String text) {
        return html.clean(text);
    }

    @Override
    public String sanitizedMarkdown(String text) {
        return markdown.clean(text);
    }

    @Override
    public String embeddedMarkdown(String text) {
        return embedding.embedded(text);
    }

    @Override
    public String renderedMarkdown(String text) {
        return rendering.page(embedding.embedded(text));
    }

    @Override
    public String embeddedHtml(String text) {
        return rendering.embedded(text);
    }
}
