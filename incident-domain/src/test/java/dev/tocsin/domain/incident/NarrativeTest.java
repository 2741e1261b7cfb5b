package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.CHECKOUT;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.escalation.Reached.Reason;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NarrativeTest {

    private static final Optional<Comment> WHY = Optional.of(new Comment("it is back"));
    private static final PublicMessage MESSAGE = new PublicMessage("it is back");
    private static final Optional<Comment> NO_COMMENT = Optional.empty();
    private static final Optional<Responder> NOBODY = Optional.empty();

    private static final Optional<Place> LEVEL = Optional.of(new Place(1, 2));
    private static final Optional<Place> NO_LEVEL = Optional.empty();
    private static final Contact TO_JANE = new Contact("Jane", JANE.email(), Optional.of("U1"));
    private static final List<Reached> BOTH = List.of(
            new Reached(JANE, new Reason.Named()),
            new Reached(CASEY, new Reason.OnDuty("Primary", Optional.of("Days"))));
    private static final Reached STANDING_IN = new Reached(JANE, new Reason.OnDuty("Primary", Optional.empty()));
    private static final Reached HAVING_IT = new Reached(JANE, new Reason.Assigned());

    static List<Arguments> facts() {
        return List.of(
                arguments(new Fact.Created(Severity.SEV1), "CREATED", "Incident created"),
                arguments(
                        new Fact.Updated(List.of(Field.TITLE, Field.SLACK_THREAD)),
                        "UPDATED",
                        "Changed title, slack_thread"),
                arguments(
                        new Fact.SeverityChanged(Severity.SEV2, Severity.SEV0),
                        "SEVERITY_CHANGED",
                        "Severity changed from SEV2 to SEV0"),
                arguments(
                        new Fact.StatusChanged(Status.NEW, Status.FIXING, NO_COMMENT),
                        "STATUS_CHANGED",
                        "Status changed from new to fixing"),
                arguments(
                        new Fact.Reopened(Status.CLOSED, Status.INVESTIGATING, WHY),
                        "REOPENED",
                        "Incident reopened from closed to investigating"),
                arguments(
                        new Fact.PublicUpdate(Status.FIXING, Status.FIXING, MESSAGE), "PUBLIC_UPDATE", "Public update"),
                arguments(
                        new Fact.PublicUpdate(Status.NEW, Status.FIXING, MESSAGE),
                        "STATUS_CHANGED",
                        "Status changed from new to fixing"),
                arguments(
                        new Fact.PublicUpdate(Status.RESOLVED, Status.FIXING, MESSAGE),
                        "REOPENED",
                        "Incident reopened from resolved to fixing"),
                arguments(new Fact.Assigned(NOBODY, Optional.of(JANE)), "ASSIGNED", "Assigned to Jane"),
                arguments(new Fact.Assigned(Optional.of(JANE), NOBODY), "ASSIGNED", "Assigned to nobody"),
                arguments(
                        new Fact.CommanderChanged(Optional.of(JANE), Optional.of(CASEY)),
                        "COMMANDER_CHANGED",
                        "Command given to Casey"),
                arguments(
                        new Fact.CommanderChanged(Optional.of(JANE), NOBODY),
                        "COMMANDER_CHANGED",
                        "Command given to nobody"),
                arguments(new Fact.Acknowledged(CASEY), "ACKNOWLEDGED", "Acknowledged by Casey"),
                arguments(new Fact.Commented(new Comment("on it")), "COMMENT", "Comment"),
                arguments(new Fact.Commented(new Comment("on it"), Optional.of(CASEY)), "COMMENT", "Comment by Casey"),
                arguments(
                        new Fact.SlaWarned(Deadline.ACKNOWLEDGE, NOON),
                        "SLA_WARNING",
                        "The acknowledgement SLA is at risk"),
                arguments(new Fact.SlaWarned(Deadline.CLOSURE, NOON), "SLA_WARNING", "The closure SLA is at risk"),
                arguments(
                        new Fact.SlaBreached(Deadline.ACKNOWLEDGE, NOON),
                        "SLA_BREACHED",
                        "The acknowledgement SLA is breached"),
                arguments(new Fact.SlaBreached(Deadline.CLOSURE, NOON), "SLA_BREACHED", "The closure SLA is breached"),
                arguments(new Fact.Paged(TO_JANE, pageOf(Cause.ESCALATION, LEVEL)), "PAGED", "Paged Jane by Slack"),
                arguments(
                        new Fact.PageFailed(
                                Optional.of(TO_JANE), pageOf(Cause.MANUAL, NO_LEVEL), Failure.REJECTED, "no member"),
                        "PAGE_FAILED",
                        "Could not page Jane by Slack"),
                arguments(
                        new Fact.PageFailed(
                                Optional.empty(), pageOf(Cause.CATCH_ALL, NO_LEVEL), Failure.REJECTED, "nobody"),
                        "PAGE_FAILED",
                        "Could not page nobody by Slack"),
                arguments(
                        new Fact.Escalated(new Place(1, 2), BOTH, Trigger.PATIENCE),
                        "ESCALATED",
                        "Level 2 wakes Jane (named by the policy), Casey (on call in Primary (Days)), because nobody"
                                + " answered"),
                arguments(
                        new Fact.Escalated(new Place(1, 1), List.of(STANDING_IN), Trigger.START),
                        "ESCALATED",
                        "Level 1 wakes Jane (on call in Primary (override)), because response has started"),
                arguments(
                        new Fact.Escalated(new Place(2, 1), List.of(HAVING_IT), Trigger.SILENCE),
                        "ESCALATED",
                        "Level 1 wakes Jane (assigned), because whoever had it fell silent"),
                arguments(
                        new Fact.Escalated(new Place(2, 1), List.of(HAVING_IT), Trigger.PERSON),
                        "ESCALATED",
                        "Level 1 wakes Jane (assigned), because somebody asked for it"),
                arguments(new Fact.NobodyReached(LEVEL), "NOBODY_REACHED", "Level 2 reaches nobody"),
                arguments(
                        new Fact.NobodyReached(NO_LEVEL),
                        "NOBODY_REACHED",
                        "Nobody is woken: no escalation policy is in force"),
                arguments(
                        new Fact.OutOfReach("Platform"),
                        "NOBODY_REACHED",
                        "No level of Platform reaches anybody now, and another round is to come"),
                arguments(
                        new Fact.EscalationExhausted("Platform"),
                        "ESCALATION_EXHAUSTED",
                        "Nobody answered, and Platform has no further level"),
                arguments(
                        new Fact.ComponentStatusChanged(
                                CHECKOUT, "Checkout", ComponentStatus.OPERATIONAL, ComponentStatus.PARTIAL_OUTAGE),
                        "COMPONENT_STATUS_CHANGED",
                        "Checkout changed from operational to partial_outage"),
                arguments(
                        new Fact.AlertLinked("grafana", "disk-7", new Title("Disk full")),
                        "ALERT_LINKED",
                        "Alert linked: Disk full"),
                arguments(new Fact.Deleted(), "DELETED", "Incident deleted"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_has_its_type_and_its_sentence(Fact fact, String type, String title) {
        assertThat(Narrative.of(fact).type()).hasToString(type);
        assertThat(Narrative.of(fact).title()).isEqualTo(title);
    }

    @Test
    void no_type_of_entry_is_forgotten() {
        assertThat(Stream.concat(facts().stream(), AftermathTest.facts().stream()))
                .extracting(row -> row.get()[1])
                .containsAll(
                        Arrays.stream(EventType.values()).map(EventType::name).toList());
    }

    static List<Arguments> details() {
        Map.Entry<String, String> dueAt = entry("due_at", "2026-04-18T12:00:00Z");
        return List.of(
                arguments(new Fact.Created(Severity.SEV1), List.of(entry("severity", "SEV1"))),
                arguments(
                        new Fact.Updated(List.of(Field.TITLE, Field.ALERTS)),
                        List.of(entry("fields", List.of("title", "alerts")))),
                arguments(
                        new Fact.SeverityChanged(Severity.SEV2, Severity.SEV0),
                        List.of(entry("from", "SEV2"), entry("to", "SEV0"))),
                arguments(
                        new Fact.StatusChanged(Status.NEW, Status.FIXING, WHY),
                        List.of(entry("from", "new"), entry("to", "fixing"))),
                arguments(
                        new Fact.Reopened(Status.RESOLVED, Status.MONITORING, WHY),
                        List.of(entry("from", "resolved"), entry("to", "monitoring"))),
                arguments(
                        new Fact.PublicUpdate(Status.FIXING, Status.FIXING, MESSAGE),
                        List.of(entry("status", "fixing"), entry("audience", "public"))),
                arguments(
                        new Fact.PublicUpdate(Status.RESOLVED, Status.FIXING, MESSAGE),
                        List.of(entry("from", "resolved"), entry("to", "fixing"), entry("audience", "public"))),
                arguments(
                        new Fact.Assigned(Optional.of(JANE), Optional.of(CASEY)),
                        List.of(entry("from", "jane@example.com"), entry("to", "casey@example.com"))),
                arguments(new Fact.Assigned(NOBODY, Optional.of(CASEY)), List.of(entry("to", "casey@example.com"))),
                arguments(
                        new Fact.CommanderChanged(Optional.of(JANE), NOBODY),
                        List.of(entry("from", "jane@example.com"))),
                arguments(new Fact.Acknowledged(CASEY), List.of()),
                arguments(new Fact.Commented(new Comment("on it")), List.of()),
                arguments(
                        new Fact.Commented(new Comment("on it"), Optional.of(CASEY)),
                        List.of(
                                entry("author", CASEY.email().value()),
                                entry("author_id", CASEY.id().value().toString()))),
                arguments(
                        new Fact.SlaWarned(Deadline.ACKNOWLEDGE, NOON),
                        List.of(entry("deadline", "acknowledge"), dueAt)),
                arguments(new Fact.SlaBreached(Deadline.CLOSURE, NOON), List.of(entry("deadline", "closure"), dueAt)),
                arguments(
                        new Fact.Paged(TO_JANE, pageOf(Cause.ESCALATION, LEVEL)),
                        List.of(
                                entry("email", "jane@example.com"),
                                entry("name", "Jane"),
                                entry("channel", "slack"),
                                entry("cause", "escalation"),
                                entry("level", "2"),
                                entry("round", "1"))),
                arguments(
                        new Fact.PageFailed(
                                Optional.empty(), pageOf(Cause.SLA_CLOSURE, NO_LEVEL), Failure.REJECTED, "nobody"),
                        List.of(entry("channel", "slack"), entry("cause", "sla"), entry("error_code", "REJECTED"))),
                arguments(
                        new Fact.Escalated(new Place(1, 2), BOTH, Trigger.PATIENCE),
                        List.of(
                                entry("level", "2"),
                                entry("round", "1"),
                                entry("to", List.of("jane@example.com", "casey@example.com")),
                                entry("why", List.of("named by the policy", "on call in Primary (Days)")),
                                entry("trigger", "patience"))),
                arguments(new Fact.NobodyReached(LEVEL), List.of(entry("level", "2"), entry("round", "1"))),
                arguments(new Fact.NobodyReached(NO_LEVEL), List.of()),
                arguments(new Fact.OutOfReach("Platform"), List.of(entry("policy", "Platform"))),
                arguments(new Fact.EscalationExhausted("Platform"), List.of(entry("policy", "Platform"))),
                arguments(
                        new Fact.ComponentStatusChanged(
                                CHECKOUT, "Checkout", ComponentStatus.PARTIAL_OUTAGE, ComponentStatus.OPERATIONAL),
                        List.of(
                                entry("component", "Checkout"),
                                entry("component_id", CHECKOUT.value().toString()),
                                entry("from", "partial_outage"),
                                entry("to", "operational"))),
                arguments(
                        new Fact.AlertLinked("grafana", "disk-7", new Title("Disk full")),
                        List.of(entry("source", "grafana"), entry("key", "disk-7"))),
                arguments(new Fact.Deleted(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("details")
    void the_details_are_the_facts_parts_in_their_order(Fact fact, List<Map.Entry<String, Object>> details) {
        assertThat(List.copyOf(Narrative.of(fact).details().entrySet())).isEqualTo(details);
    }

    static Stream<Fact> factsWithAComment() {
        return Stream.of(
                new Fact.StatusChanged(Status.NEW, Status.CLOSED, WHY),
                new Fact.Reopened(Status.CLOSED, Status.INVESTIGATING, WHY),
                new Fact.PublicUpdate(Status.NEW, Status.FIXING, MESSAGE),
                new Fact.PublicUpdate(Status.NEW, Status.NEW, MESSAGE),
                new Fact.Commented(WHY.orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("factsWithAComment")
    void the_description_is_what_a_person_wrote(Fact fact) {
        assertThat(Narrative.of(fact).description()).contains("it is back");
    }

    @Test
    void a_page_quotes_whoever_sent_it_and_a_failure_the_channel() {
        Page page = pageOf(Cause.MANUAL, NO_LEVEL);
        assertThat(Narrative.of(new Fact.Paged(TO_JANE, page)).description()).contains("Come quickly");
        assertThat(Narrative.of(new Fact.PageFailed(Optional.of(TO_JANE), page, Failure.REJECTED, "no such member"))
                        .description())
                .contains("no such member");
        assertThat(Narrative.of(new Fact.Paged(TO_JANE, pageOf(Cause.ESCALATION, LEVEL)))
                        .description())
                .isEmpty();
    }

    @Test
    void whoever_wrote_nothing_is_not_quoted() {
        assertThat(Narrative.of(new Fact.StatusChanged(Status.NEW, Status.FIXING, NO_COMMENT))
                        .description())
                .isEmpty();
        assertThat(Narrative.of(new Fact.Created(Severity.SEV1)).description()).isEmpty();
    }

    @Test
    void fields_have_the_words_of_the_api() {
        assertThat(Arrays.stream(Field.values()).map(Field::word))
                .containsExactly("title", "description", "components", "environments", "slack_thread", "alerts");
    }

    /** To Jane, by Slack; by hand it comes with a message. */
    private static Page pageOf(Cause cause, Optional<Place> place) {
        return new Page(
                new PageId(new UUID(0, 1)),
                new Addressee.Somebody(JANE.id()),
                Channel.SLACK,
                cause,
                Urgency.HIGH,
                place,
                cause == Cause.MANUAL ? Optional.of("Come quickly") : Optional.empty(),
                false);
    }
}
