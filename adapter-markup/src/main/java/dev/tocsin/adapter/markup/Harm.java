package dev.tocsin.adapter.markup;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * What could do harm in a Markdown text, in whichever way it is read: where the one character is that makes it more than
 * text, and what to write there instead.
 */
final class Harm {

    static final String BRACKET = "&lt;";
    static final String PARENTHESIS = "\\(";
    static final String COLON = "\\:";

    private final String markdown;
    private final Tags tags;
    private final SortedMap<Integer, String> cure = new TreeMap<>();
    private boolean isBeyondCure;

    private Harm(String markdown) {
        this.markdown = markdown;
        this.tags = new Tags(markdown);
    }

    /** Nothing where nobody can say: then no tag and no link may stay. */
    static Optional<SortedMap<Integer, String>> in(String markdown) {
        SortedMap<Integer, String> cure = new TreeMap<>();
        for (Syntax syntax : Syntax.ALL) {
            Harm harm = new Harm(markdown);
            int depth = Walk.through(syntax.read(markdown), harm::lookAt);
            if (depth >= Syntax.MAX_DEPTH || harm.isBeyondCure) {
                return Optional.empty();
            }
            harm.tags.unfit().forEach(at -> harm.cure.put(at, BRACKET));
            cure.putAll(harm.cure);
        }
        return Optional.of(cure);
    }

    private void lookAt(Node node) {
        switch (node) {
            case HtmlBlock block -> block.getSourceSpans().forEach(tags::read);
            case HtmlInline tag -> tag.getSourceSpans().forEach(tags::read);
            case Text text -> text.getSourceSpans().forEach(tags::readText);
            case Link link -> unlink(link, link.getDestination(), 1);
            case Image image -> unlink(image, image.getDestination(), 2);
            case LinkReferenceDefinition definition -> undefine(definition);
            default -> {}
        }
    }

    /** A link by reference stays: what it refers to is no definition any more. */
    private void unlink(Node link, String address, int opening) {
        if (Addresses.areHarmless(address)) {
            return;
        }
        int start = start(link);
        if (markdown.charAt(start) == '<') {
            cure.put(start, BRACKET);
            return;
        }
        Node last = link.getLastChild();
        int textEnd = last == null ? start + opening : end(last);
        int close = markdown.indexOf(']', textEnd);
        if (close >= 0 && close + 1 < markdown.length() && markdown.charAt(close + 1) == '(') {
            cure.put(close + 1, PARENTHESIS);
        }
    }

    private void undefine(LinkReferenceDefinition definition) {
        if (Addresses.areHarmless(definition.getDestination())) {
            return;
        }
        int close = markdown.indexOf("]:", start(definition));
        if (close >= 0 && close < end(definition)) {
            cure.put(close + 1, COLON);
        } else {
            isBeyondCure = true;
        }
    }

    private static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
