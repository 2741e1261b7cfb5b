package dev.tocsin.domain.incident;

import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /**
     * The public was told how it stands: in another status, or in the same as before. Where it moves with it, this takes
     * the place of {@link StatusChanged} and of {@link Reopened}.
     */
    record PublicUpdate(Status from, Status to, PublicMessage message) implements Fact {
        boolean isReopening() {
            return from.isOver() && !to.isOver();
        }
    }

    record Assigned(Optional<Responder> from, Optional<Responder> to) implements Fact {}

    record CommanderChanged(Optional<Responder> from, Optional<Responder> to) implements Fact {}

    record Acknowledged(Responder by) implements Fact {}

    /**
     * Somebody said something, or wrote down what somebody else has said.
     *
     * @param author where it is somebody else
     */
    record Commented(Comment comment, Optional<Responder> author) implements Fact {
        public Commented(Comment comment) {
            this(comment, Optional.empty());
        }
    }

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

    /** A component that it affects works better, or worse; by the name that it had then. */
    record ComponentStatusChanged(ComponentId component, String name, ComponentStatus from, ComponentStatus to)
            implements Fact {
        static ComponentStatusChanged of(ComponentStatusChange change) {
            Component component = change.component();
            return new ComponentStatusChanged(component.id(), component.name(), change.from(), change.to());
        }
    }

    record AlertLinked(String source, String key, Title title) implements Fact {}

    record Deleted() implements Fact {}

    /** Its postmortem is there: somebody has written it, or had it drafted. The level is in the words of the API. */
    record PostmortemCreated(String level, boolean isDrafted) implements Fact {}

    /**
     * Its postmortem is there: somebody has brought it from another place, where it had come as far as this version.
     * The level is in the words of the API.
     */
    record PostmortemImported(String number, String level, int edition) implements Fact {}

    /**
     * Its postmortem says something else.
     *
     * @param parts which of it, in the words of the API; {@code template} alone, where only that is another
     * @param edition the number of the version that it is now
     * @param isDraftAgain whether it had been approved: then it waits for that once more
     */
    record PostmortemUpdated(List<String> parts, int edition, boolean isDraftAgain) implements Fact {
        public PostmortemUpdated {
            parts = List.copyOf(parts);
        }
    }

    record PostmortemApproved(Responder by, int edition) implements Fact {}

    /** Everybody in the organization sees this version of it. */
    record PostmortemPublished(int edition) implements Fact {}

    record PostmortemUnpublished() implements Fact {}

    /**
     * A follow-up was agreed on, has moved, or was dropped.
     *
     * @param text what is to be done; empty while its postmortem is not published, because everybody reads the timeline
     * @param status where it stands now, in the words of the API
     * @param fields what of it changed; none of one that came or went
     */
    record ActionItemChanged(
            Kind kind,
            UUID item,
            Optional<String> text,
            String status,
            Optional<LocalDate> dueDate,
            List<Aspect> fields)
            implements Fact {
        /** What became of it. */
        public enum Kind {
            ADDED("added"),
            CHANGED("changed"),
            REMOVED("removed");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        /** In the words of the API. */
        public enum Aspect {
            TEXT("text"),
            OWNER("owner"),
            DUE_DATE("due_date"),
            CATEGORY("category"),
            STATUS("status"),
            COMMENT("comment");

            private final String word;

            Aspect(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        public ActionItemChanged {
            fields = List.copyOf(fields);
        }
    }
}
