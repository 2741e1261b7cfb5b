package dev.tocsin.adapter.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/**
 * The HTML in a Markdown text. Fit to stay are tags that have no attribute, belong to a text, and are closed in the order
 * in which they were opened, so that none reaches further than the text does.
 */
final class Tags {

    private static final Set<String> EMPTY = Set.of("br", "hr", "wbr");
    private static final Set<String> PAIRED = Set.of(
            "b", "code", "del", "details", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "strong", "sub",
            "summary", "sup", "u", "var");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)\\s{0,9}(/?)>");

    /** CommonMark takes some of these for text where they are not written well; not everybody does. */
    private static final Pattern ACTIVE = Pattern.compile(
            "</?(?:script|style|svg|math|iframe|frame|object|embed|applet|link|meta|base|form|input|button|template)\\b"
                    + "|<[a-z][^<>]{0,500}\\s(?:on\\w+|style|srcdoc)\\s*="
                    + "|<[a-z]\\w*\\s[^<>]{0,500}(?:javascript|vbscript|data):",
            Pattern.CASE_INSENSITIVE);

    private final Matcher matcher;
    private final Matcher active;
    private final String markdown;
    private final Deque<Tag> open = new ArrayDeque<>();
    private final Map<String, Integer> openOfName = new HashMap<>();
    private final List<Integer> unfit = new ArrayList<>();

    private record Tag(String name, int at) {}

    Tags(String markdown) {
        this.markdown = markdown;
        this.matcher = TAG.matcher(markdown);
        this.active = ACTIVE.matcher(markdown);
    }

    /** A stretch that is HTML, in the order in which they stand. */
    void read(SourceSpan span) {
        int end = span.getInputIndex() + span.getLength();
        for (int at = span.getInputIndex(); at < end; at++) {
            if (markdown.charAt(at) == '<' && mayBeginTag(at + 1)) {
                readTag(at, end);
            }
        }
    }

    /** A stretch that is text. */
    void readText(SourceSpan span) {
        int end = span.getInputIndex() + span.getLength();
        for (int at = span.getInputIndex(); at < end; at++) {
            if (markdown.charAt(at) == '<'
                    && !isEscaped(at)
                    && active.region(at, markdown.length()).lookingAt()) {
                unfit.add(at);
            }
        }
    }

    private boolean isEscaped(int at) {
        int before = at;
        while (before > 0 && markdown.charAt(before - 1) == '\\') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    private boolean mayBeginTag(int at) {
        if (at == markdown.length()) {
            return false;
        }
        char next = markdown.charAt(at);
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void readTag(int at, int end) {
        if (!matcher.region(at, end).lookingAt()) {
            unfit.add(at);
            return;
        }
        String name = matcher.group(2).toLowerCase(Locale.ROOT);
        boolean closes = !matcher.group(1).isEmpty();
        if (!(PAIRED.contains(name) ? matcher.group(3).isEmpty() : EMPTY.contains(name) && !closes)) {
            unfit.add(at);
        } else if (closes) {
            close(name, at);
        } else if (PAIRED.contains(name)) {
            open.push(new Tag(name, at));
            openOfName.merge(name, 1, Integer::sum);
        }
    }

    private void close(String name, int at) {
        if (openOfName.getOrDefault(name, 0) == 0) {
            unfit.add(at);
            return;
        }
        for (Tag tag = pop(); !tag.name().equals(name); tag = pop()) {
            unfit.add(tag.at());
        }
    }

    private Tag pop() {
        Tag tag = open.pop();
        openOfName.merge(tag.name(), -1, Integer::sum);
        return tag;
    }

    /** Where the brackets are of all the others. */
    List<Integer> unfit() {
        List<Integer> all = new ArrayList<>(unfit);
        open.forEach(tag -> all.add(tag.at()));
        return all;
    }
}
