package dev.tocsin.application.port;

/**
 * Takes from what people write whatever could do harm to those who read it: scripts, event handlers, addresses that are
 * code; and makes it a part of a document. It never refuses a text, and what it has sanitized it answers again unchanged.
 * Nothing may be left of a text, or it may be longer than it was.
 */
public interface Markup {

    String sanitizedHtml(String html);

    String sanitizedMarkdown(String markdown);

    /**
     * Sanitized Markdown as it can stand under a heading of the second level: no heading in it is as high, and whatever
     * follows it after a blank line is no part of it.
     */
    String embeddedMarkdown(String markdown);

    /** The HTML that shows sanitized Markdown in a document; see {@link #embeddedHtml}. */
    String renderedMarkdown(String markdown);

    /**
     * Sanitized HTML as it can stand in a document that takes nothing from elsewhere: everything is closed that it
     * opens, and a picture is a link to it.
     */
    String embeddedHtml(String html);
}
