package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Markup;
import java.util.stream.Collectors;

/**
 * Leaves no tag and no link that is written as one, harmless or not: without a parser nobody can tell. What remains is
 * read as it was written.
 */
record PlainMarkup() implements Markup {

    @Override
    public String sanitizedHtml(String html) {
        return html.replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Quotations stay; HTML, automatic links, links, images and what these refer to go. */
    @Override
    public String sanitizedMarkdown(String markdown) {
        return markdown.replace("<", "&lt;").replace("](", "]\\(").replace("]:", "]\\:");
    }

    /** As a quotation, which ends with its last line whatever is in it. */
    @Override
    public String embeddedMarkdown(String markdown) {
        return markdown.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    @Override
    public String renderedMarkdown(String markdown) {
        return "<pre>" + sanitizedHtml(markdown) + "</pre>";
    }

    @Override
    public String embeddedHtml(String html) {
        return sanitizedHtml(html);
    }
}
