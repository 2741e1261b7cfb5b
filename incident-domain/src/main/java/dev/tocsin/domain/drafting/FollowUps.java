package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people said is still to be done: {@code action:} or {@code todo:} in a comment, up to the end of the line or to
 * the next of them.
 */
final class FollowUps {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern MARKER = Pattern.compile(
            "(?<![\\p{L}\\p{N}/-])(?<![\\p{L}\\p{N}]_)(?:action|todo)[ \\t]*[:：]", Pattern.CASE_INSENSITIVE);
    /** What is left of a marker that was written in bold, and the like. */
    private static final Pattern REMAINS = Pattern.compile("^[\\s*_]+");

    private FollowUps() {}

    private record Item(Entry comment, String text) {}

    static List<Statement> of(Course course) {
        List<Item> items = course.all(FollowUps::mayAsk).stream()
                .flatMap(entry ->
                        entry.description().stream().flatMap(FollowUps::in).map(text -> new Item(entry, text)))
                .toList();
        return Abridgement.of(items, Abridgement.FOLLOW_UPS, Item::comment, FollowUps::told);
    }

    /** The reason of a change of status is a comment as well. */
    private static boolean mayAsk(Entry entry) {
        return entry.is(EventType.COMMENT) || Course.isMove(entry);
    }

    private static Stream<String> in(String comment) {
        return LINE_END.splitAsStream(comment).flatMap(line -> inLine(line).stream());
    }

    private static List<String> inLine(String line) {
        List<String> found = new ArrayList<>();
        Matcher marker = MARKER.matcher(line);
        for (boolean more = marker.find(); more; ) {
            int start = marker.end();
            more = marker.find();
            String text = line.substring(start, more ? marker.start() : line.length());
            found.add(Markdown.plain(REMAINS.matcher(text).replaceFirst("")));
        }
        return found.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static Statement told(Item item) {
        return Statement.on(item.comment(), Markdown.line(item.text())).valued(new Value.FollowUp(item.text()));
    }
}
