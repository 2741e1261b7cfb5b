package dev.tocsin.application.postmortem;

import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.List;

/** What a document says of a postmortem, whatever it is written in. */
record Paper(String title, List<Fact> facts, List<Chapter> chapters) {

    /** One line of what is known; both are plain text. */
    record Fact(String name, String value) {}

    record Chapter(String title, Passage passage) {}

    sealed interface Passage {

        /** Markdown, sanitized. */
        record Prose(String markdown) implements Passage {}

        record Page(Html html) implements Passage {}

        record Facts(List<Fact> facts) implements Passage {}

        /** Plain text, one thing each. */
        record Points(List<String> points) implements Passage {}

        record Moments(List<TimelineNote> notes) implements Passage {}

        record Tasks(List<ActionItem> items) implements Passage {}
    }
}
