package dev.tocsin.application.port;

/**
 * Takes from what people write whatever could do harm to those who read it: scripts, event handlers, addresses that are
 * code. It never refuses a text, and what it has answered it answers again unchanged. Nothing may be left of a text, or
 * it may be longer than it was.
 */
public interface Markup {

    String sanitizedHtml(String html);

    String sanitizedMarkdown(String markdown);
}
