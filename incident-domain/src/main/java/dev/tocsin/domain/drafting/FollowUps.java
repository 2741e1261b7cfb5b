package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people said is still to be done: {@code action:} or {@code todo:} in a comment, up to the end of the line or to
 * the next of them.
 */
final class FollowUps {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final List<String> MARKERS = List.of("action", "todo");
    /** What is left of a marker that was written in bold, and the like. */
    private static final Pattern REMAINS = Pattern.compile("^[\\s*_]+");

    private FollowUps() {}

    private record Item(List<Entry> comments, String text) {}

    /** What is said again, in the same words, is one thing to be done. */
    static List<Statement> of(Course course) {
        SequencedMap<String, List<Entry>> comments = new LinkedHashMap<>();
        for (Entry entry : course.all(FollowUps::mayAsk)) {
            entry.description().stream()
                    .flatMap(FollowUps::in)
                    .forEach(text -> comments.computeIfAbsent(text, unsaid -> new ArrayList<>())
                            .add(entry));
        }
        List<Item> items = comments.entrySet().stream()
                .map(said -> new Item(said.getValue(), said.getKey()))
                .toList();
        return Abridgement.of(
                items, Abridgement.FOLLOW_UPS, item -> item.comments().getFirst(), FollowUps::told);
    }

    /** The reason of a change of status is a comment as well. */
    private static boolean mayAsk(Entry entry) {
        return entry.is(EventType.COMMENT) || Course.isMove(entry);
    }

    private static Stream<String> in(String comment) {
        return comment.indexOf(':') < 0
                ? Stream.empty()
                : LINE_END.splitAsStream(comment).flatMap(line -> inLine(line).reversed().stream());
    }

    /** From the last one to the first. */
    private static List<String> inLine(String line) {
        List<String> found = new ArrayList<>();
        int end = line.length();
        for (int colon = line.lastIndexOf(':'); colon > 0; colon = line.lastIndexOf(':', colon - 1)) {
            int marker = markerBefore(line, colon);
            if (marker >= 0) {
                String text = line.substring(colon + 1, end);
                found.add(Markdown.plain(REMAINS.matcher(text).replaceFirst("")));
                end = marker;
            }
        }
        return found.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Where the word begins that makes this colon a marker's; less than 0 where none does. */
    private static int markerBefore(String line, int colon) {
        int end = colon;
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        for (String word : MARKERS) {
            int start = end - word.length();
            if (line.regionMatches(true, start, word, 0, word.length()) && !isInsideWord(line, start)) {
                return start;
            }
        }
        return -1;
    }

    /** Underscores before a word are emphasis and hyphens begin an entry of a list, unless they join it to another. */
    private static boolean isInsideWord(String line, int start) {
        char before = start > 0 ? line.charAt(start - 1) : ' ';
        boolean mayJoin = before == '_' || before == '-';
        char joined = mayJoin && start > 1 ? line.charAt(start - 2) : ' ';
        return Character.isLetterOrDigit(before) || Character.isLetterOrDigit(joined);
    }

    private static Statement told(Item item) {
        return Statement.on(item.comments(), Markdown.line(item.text())).valued(new Value.FollowUp(item.text()));
    }
}
