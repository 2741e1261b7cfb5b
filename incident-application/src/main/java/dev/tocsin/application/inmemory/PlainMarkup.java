package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Markup;

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
}
