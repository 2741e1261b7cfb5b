package dev.tocsin.adapter.markup;

import dev.tocsin.application.port.Markup;
import jakarta.inject.Singleton;

@Singleton
final class ParsedMarkup implements Markup {

    private final HtmlCleaner html = new HtmlCleaner();
    private final MarkdownCleaner markdown = new MarkdownCleaner();

    @Override
    public String sanitizedHtml(String text) {
        return html.clean(text);
    }

    @Override
    public String sanitizedMarkdown(String text) {
        return markdown.clean(text);
    }
}
