package dev.tocsin.domain.incident;

import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.util.List;

/** An incident's "no" to a command that was understood: nothing has changed, and asking again will not help by itself. */
public sealed interface Refusal {

    /** The lifecycle has no such move; {@code allowed} are those that it has from here. */
    record InvalidTransition(Status from, Status to, List<Status> allowed) implements Refusal {}

    /** The lifecycle has this move only for those who say why. */
    record CommentRequired(Status from, Status to) implements Refusal {}

    /** The first acknowledgement stands, with its time. */
    record AlreadyAcknowledged(Responder by, Instant at) implements Refusal {}

    /** Resolved or closed: there is nothing left to answer. */
    record IncidentOver(Status status) implements Refusal {}

    /** There is nothing to look back on yet: neither resolved nor closed. */
    record IncidentNotOver(Status status) implements Refusal {}

    /** There is no next level: no policy is in force for the incident. */
    record NoEscalationPolicy() implements Refusal {}

    /** There is no next level: all have had all their turns. */
    record EscalationExhausted(String policy) implements Refusal {}

    /** An incident has one postmortem at most, and this is it. */
    record PostmortemExists(String number) implements Refusal {}

    /** A postmortem is to be brought here under a number that another one has, or had. */
    record PostmortemNumberTaken(String number) implements Refusal {}

    /** What a language model says in it, no entry bears out, and people have neither struck out nor made their own. */
    record PostmortemUnsupported(List<Claim> claims) implements Refusal {
        /** The section is in the words of the API, the text in Markdown. */
        public record Claim(String section, String text) {}

        public PostmortemUnsupported {
            claims = List.copyOf(claims);
        }
    }

    /** What the postmortem's level, or its template, requires and it does not have; in the words of the API. */
    record PostmortemIncomplete(String level, List<String> missing) implements Refusal {
        public PostmortemIncomplete {
            missing = List.copyOf(missing);
        }
    }

    /** What everybody has read does not change under their eyes: it must be unpublished first. */
    record PostmortemPublished() implements Refusal {}

    /** The organization publishes no postmortem that nobody has approved. */
    record ApprovalRequired() implements Refusal {}

    /** In this organization nobody approves what they alone have written. */
    record SecondPersonRequired(Responder author) implements Refusal {}

    /** The postmortem's action items are a page of HTML, beside which none can be tracked. */
    record ActionItemsNotTracked() implements Refusal {}

    /** As a page of HTML nobody would follow them up any more: so many action items are not completed. */
    record ActionItemsOpen(int count) implements Refusal {}

    /** The template comes with Tocsin: it can be copied, not changed or removed. */
    record TemplateBuiltIn(String name) implements Refusal {}
}
