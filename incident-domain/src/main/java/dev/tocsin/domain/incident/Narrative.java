package dev.tocsin.domain.incident;

import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Deadline;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A fact as the timeline tells it.
 *
 * @param title a sentence for people, which needs no other field to be understood
 * @param description what a person wrote, if they did
 * @param details the fact's parts for programs, in a fixed order: strings and lists of strings
 */
public record Narrative(
        EventType type, String title, Optional<String> description, SequencedMap<String, Object> details) {

    /** Among the details of what was written for the public: its description, and no other, is to be shown to them. */
    public static final String AUDIENCE = "audience";

    public static final String PUBLIC = "public";

    /** The detail of a comment that says whose it is, where somebody else has written it down. */
    public static final String AUTHOR_ID = "author_id";

    private static final String NOBODY = "nobody";

    public static Narrative of(Fact fact) {
        return switch (fact) {
            case Fact.Created f ->
                tell(
                        EventType.CREATED,
                        "Incident created",
                        Map.of("severity", f.severity().name()));
            case Fact.Updated f ->
                tell(EventType.UPDATED, "Changed " + String.join(", ", words(f)), Map.of("fields", words(f)));
            case Fact.SeverityChanged f ->
                fromTo(
                        EventType.SEVERITY_CHANGED,
                        "Severity changed",
                        f.from().name(),
                        f.to().name(),
                        Optional.empty());
            case Fact.StatusChanged f ->
                fromTo(EventType.STATUS_CHANGED, "Status changed", f.from().word(), f.to().word(), f.comment());
            case Fact.Reopened f ->
                fromTo(EventType.REOPENED, "Incident reopened", f.from().word(), f.to().word(), f.comment());
            case Fact.PublicUpdate f -> publicly(f);
            case Fact.Assigned f -> handOver(EventType.ASSIGNED, "Assigned to ", f.from(), f.to());
            case Fact.CommanderChanged f ->
                handOver(EventType.COMMANDER_CHANGED, "Command given to ", f.from(), f.to());
            case Fact.Acknowledged f -> tell(EventType.ACKNOWLEDGED, "Acknowledged by " + f.by().name(), Map.of());
            case Fact.Commented f -> comment(f);
            case Fact.SlaWarned f -> deadline(EventType.SLA_WARNING, " is at risk", f.deadline(), f.dueAt());
            case Fact.SlaBreached f -> deadline(EventType.SLA_BREACHED, " is breached", f.deadline(), f.dueAt());
            case Fact.Paged f -> page(EventType.PAGED, "Paged ", Optional.of(f.to()), f.page());
            case Fact.PageFailed f -> failed(f);
            case Fact.Escalated f -> escalated(f);
            case Fact.NobodyReached f -> nobodyReached(f);
            case Fact.OutOfReach f ->
                tell(
                        EventType.NOBODY_REACHED,
                        "No level of " + f.policy() + " reaches anybody now, and another round is to come",
                        Map.of("policy", f.policy()));
            case Fact.EscalationExhausted f ->
                tell(
                        EventType.ESCALATION_EXHAUSTED,
                        "Nobody answered, and " + f.policy() + " has no further level",
                        Map.of("policy", f.policy()));
            case Fact.ComponentStatusChanged f -> component(f);
            case Fact.AlertLinked f -> alert(f);
            case Fact.Deleted f -> tell(EventType.DELETED, "Incident deleted", Map.of());
            case Fact.PostmortemCreated f -> Aftermath.created(f);
            case Fact.PostmortemImported f -> Aftermath.imported(f);
            case Fact.PostmortemUpdated f -> Aftermath.updated(f);
            case Fact.PostmortemApproved f ->
                Aftermath.moved(EventType.POSTMORTEM_APPROVED, "Postmortem approved by " + f.by().name(), f.edition());
            case Fact.PostmortemPublished f ->
                Aftermath.moved(EventType.POSTMORTEM_PUBLISHED, "Postmortem published", f.edition());
            case Fact.PostmortemUnpublished f ->
                tell(EventType.POSTMORTEM_UNPUBLISHED, "Postmortem unpublished", Map.of());
            case Fact.ActionItemChanged f -> Aftermath.item(f);
        };
    }

    private static Narrative tell(EventType type, String title, Map<String, Object> details) {
        return new Narrative(type, title, Optional.empty(), new LinkedHashMap<>(details));
    }

    private static Narrative fromTo(EventType type, String what, String from, String to, Optional<Comment> comment) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("from", from);
        details.put("to", to);
        return new Narrative(type, what + " from " + from + " to " + to, comment.map(Comment::value), details);
    }

    private static Narrative publicly(Fact.PublicUpdate fact) {
        Narrative told = fact.from() == fact.to()
                ? tell(
                        EventType.PUBLIC_UPDATE,
                        "Public update",
                        Map.of("status", fact.to().word()))
                : of(
                        fact.isReopening()
                                ? new Fact.Reopened(fact.from(), fact.to(), Optional.empty())
                                : new Fact.StatusChanged(fact.from(), fact.to(), Optional.empty()));
        told.details().put(AUDIENCE, PUBLIC);
        return new Narrative(
                told.type(), told.title(), Optional.of(fact.message().value()), told.details());
    }

    private static Narrative handOver(EventType type, String what, Optional<Responder> from, Optional<Responder> to) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        from.ifPresent(responder -> details.put("from", responder.email().value()));
        to.ifPresent(responder -> details.put("to", responder.email().value()));
        return new Narrative(type, what + to.map(Responder::name).orElse(NOBODY), Optional.empty(), details);
    }

    private static Narrative comment(Fact.Commented fact) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        fact.author().ifPresent(author -> {
            details.put("author", author.email().value());
            details.put(AUTHOR_ID, author.id().value().toString());
        });
        String title =
                "Comment" + fact.author().map(author -> " by " + author.name()).orElse("");
        return new Narrative(
                EventType.COMMENT, title, Optional.of(fact.comment().value()), details);
    }

    private static Narrative deadline(EventType type, String how, Deadline deadline, Instant dueAt) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("deadline", deadline == Deadline.ACKNOWLEDGE ? "acknowledge" : "closure");
        details.put("due_at", dueAt.toString());
        String what = deadline == Deadline.ACKNOWLEDGE ? "The acknowledgement SLA" : "The closure SLA";
        return new Narrative(type, what + how, Optional.empty(), details);
    }

    private static Narrative page(EventType type, String what, Optional<Contact> to, Page page) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        to.ifPresent(contact -> details.put("email", contact.email().value()));
        to.ifPresent(contact -> details.put("name", contact.name()));
        details.put("channel", page.channel().word());
        details.put("cause", page.cause().word());
        page.place().ifPresent(place -> put(details, place));
        return new Narrative(
                type,
                what + to.map(Contact::name).orElse(NOBODY) + " by "
                        + page.channel().title(),
                page.message(),
                details);
    }

    private static Narrative failed(Fact.PageFailed fact) {
        Narrative told = page(EventType.PAGE_FAILED, "Could not page ", fact.to(), fact.page());
        told.details().put("error_code", fact.failure().word());
        return new Narrative(told.type(), told.title(), Optional.of(fact.why()), told.details());
    }

    private static Narrative escalated(Fact.Escalated fact) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        put(details, fact.place());
        details.put(
                "to",
                fact.people().stream()
                        .map(reached -> reached.person().email().value())
                        .toList());
        details.put(
                "why",
                fact.people().stream().map(reached -> reached.reason().words()).toList());
        details.put("trigger", fact.trigger().name().toLowerCase(Locale.ROOT));
        String names = fact.people().stream()
                .map(reached ->
                        reached.person().name() + " (" + reached.reason().words() + ")")
                .collect(Collectors.joining(", "));
        return new Narrative(
                EventType.ESCALATED,
                "Level " + fact.place().level() + " wakes " + names + ", because "
                        + fact.trigger().words(),
                Optional.empty(),
                details);
    }

    private static Narrative nobodyReached(Fact.NobodyReached fact) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        fact.place().ifPresent(place -> put(details, place));
        String title = fact.place()
                .map(place -> "Level " + place.level() + " reaches nobody")
                .orElse("Nobody is woken: no escalation policy is in force");
        return new Narrative(EventType.NOBODY_REACHED, title, Optional.empty(), details);
    }

    private static void put(Map<String, Object> details, Place place) {
        details.put("level", Integer.toString(place.level()));
        details.put("round", Integer.toString(place.round()));
    }

    private static Narrative component(Fact.ComponentStatusChanged fact) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("component", fact.name());
        details.put("component_id", fact.component().value().toString());
        Narrative told = fromTo(
                EventType.COMPONENT_STATUS_CHANGED,
                fact.name() + " changed",
                fact.from().word(),
                fact.to().word(),
                Optional.empty());
        details.putAll(told.details());
        return new Narrative(told.type(), told.title(), told.description(), details);
    }

    private static Narrative alert(Fact.AlertLinked fact) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("source", fact.source());
        details.put("key", fact.key());
        return new Narrative(
                EventType.ALERT_LINKED, "Alert linked: " + fact.title().value(), Optional.empty(), details);
    }

    private static List<String> words(Fact.Updated updated) {
        return updated.fields().stream().map(Field::word).toList();
    }
}
