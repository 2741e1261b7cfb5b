package dev.tocsin.domain.incident;

import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened, in the terms of the domain; {@link Narrative} puts it into words. */
public sealed interface Fact {

    record Created(Severity severity) implements Fact {}

    /** Fields changed that have no kind of entry of their own. */
    record Updated(List<Field> fields) implements Fact {
        /** Which, in the words of the API. */
        public enum Field {
            TITLE("title"),
            DESCRIPTION("description"),
            COMPONENTS("components"),
            ENVIRONMENTS("environments"),
            SLACK_THREAD("slack_thread"),
            ALERTS("alerts");

            private final String word;

            Field(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }
    }

    record SeverityChanged(Severity from, Severity to) implements Fact {}

    record StatusChanged(Status from, Status to, Optional<Comment> comment) implements Fact {}

    /** Over, and open again. It takes the place of {@link StatusChanged}. */
    record Reopened(Status from, Status to, Optional<Comment> comment) implements Fact {}

    record Assigned(Optional<Responder> from, Optional<Responder> to) implements Fact {}

    record CommanderChanged(Optional<Responder> from, Optional<Responder> to) implements Fact {}

    record Acknowledged(Responder by) implements Fact {}

    record Commented(Comment comment) implements Fact {}

    record SlaWarned(Deadline deadline, Instant dueAt) implements Fact {}

    record SlaBreached(Deadline deadline, Instant dueAt) implements Fact {}

    /** A page has left. */
    record Paged(Contact to, Page page) implements Fact {}

    /**
     * A page has failed for good, and why, in the words of the channel. Nobody is named where nobody was set to get it.
     */
    record PageFailed(Optional<Contact> to, Page page, Failure failure, String why) implements Fact {}

    /** A level fired and woke these people, each for a reason. */
    record Escalated(Place place, List<Reached> people, Trigger trigger) implements Fact {}

    /** A level had nobody to wake, or no page of it could be delivered; or, without a level, no policy is in force. */
    record NobodyReached(Optional<Place> place) implements Fact {}

    /** No level reached anybody; the next round begins when the last level has had its patience. */
    record OutOfReach(String policy) implements Fact {}

    /** Nobody answered, and no level is left. */
    record EscalationExhausted(String policy) implements Fact {}

    record AlertLinked(String source, String key, Title title) implements Fact {}

    record Deleted() implements Fact {}
}
