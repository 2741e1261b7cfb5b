package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Markdown.sentence;
import static dev.tocsin.domain.drafting.Wording.minute;

import dev.tocsin.domain.incident.Status;
import java.util.List;
import java.util.Optional;

/** What ended it, in the words of whoever did. */
final class Resolution {

    private static final String STOPS = ".!?…";

    private Resolution() {}

    /** Nothing where they gave no words: only they know then. */
    static List<Statement> of(Course course) {
        return Statement.all(course.ending()
                .last()
                .filter(end -> end.description().isPresent())
                .map(Resolution::ended));
    }

    /** What ends a sentence within the quotation ends it for all. */
    private static String stop(String comment) {
        String line = Markdown.plain(comment);
        return !line.isEmpty() && STOPS.indexOf(line.charAt(line.length() - 1)) >= 0 ? "" : ".";
    }

    static Statement ended(Entry end) {
        String did = Course.movesTo(end, Status.RESOLVED) ? "resolved" : "closed";
        String how = sentence("{} " + did + " it at {}", end.who(), minute(end.at()));
        Optional<String> words = end.description().map(comment -> sentence(": “{}”" + stop(comment), comment));
        return Statement.on(end, how + words.orElse("."));
    }
}
