package dev.tocsin.adapter.markup;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Leaves Markdown as it was written but for what could do harm, which is made to be text: a tag's bracket is written as
 * an entity, a link's parenthesis and a definition's colon get a backslash.
 */
final class MarkdownCleaner {

    private static final int ROUNDS = 8;

    String clean(String markdown) {
        if (!mayDoAnything(markdown)) {
            return markdown;
        }
        String clean = markdown;
        for (int round = 0; round < ROUNDS && Syntax.canRead(clean); round++) {
            Optional<SortedMap<Integer, String>> cure = Harm.in(clean);
            if (cure.isEmpty()) {
                return plain(clean);
            }
            if (cure.get().isEmpty()) {
                return clean;
            }
            clean = cured(clean, cure.get());
        }
        return plain(clean);
    }

    /** HTML and automatic links begin with an angle bracket, links go on after a square one. */
    private static boolean mayDoAnything(String markdown) {
        return markdown.indexOf('<') >= 0 || markdown.contains("](") || markdown.contains("]:");
    }

    /** What is made text may have hidden something, so that every cure is looked at again. */
    private static String cured(String markdown, SortedMap<Integer, String> cure) {
        StringBuilder cured = new StringBuilder(markdown.length() + cure.size() * 4);
        int from = 0;
        for (var change : cure.entrySet()) {
            int at = change.getKey();
            cured.append(markdown, from, at).append(change.getValue());
            from = at + 1;
        }
        return cured.append(markdown, from, markdown.length()).toString();
    }

    /** Without any tag or link, harmless or not. */
    private static String plain(String markdown) {
        return markdown.replace("<", Harm.BRACKET)
                .replace("](", "]" + Harm.PARENTHESIS)
                .replace("]:", "]" + Harm.COLON);
    }
}
