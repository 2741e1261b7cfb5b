package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NarrativeTest {

    private static final Optional<Comment> WHY = Optional.of(new Comment("it is back"));
    private static final Optional<Comment> NO_COMMENT = Optional.empty();
    private static final Optional<Responder> NOBODY = Optional.empty();

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
        assertThat(facts())
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
                        new Fact.Assigned(Optional.of(JANE), Optional.of(CASEY)),
                        List.of(entry("from", "jane@example.com"), entry("to", "casey@example.com"))),
                arguments(new Fact.Assigned(NOBODY, Optional.of(CASEY)), List.of(entry("to", "casey@example.com"))),
                arguments(
                        new Fact.CommanderChanged(Optional.of(JANE), NOBODY),
                        List.of(entry("from", "jane@example.com"))),
                arguments(new Fact.Acknowledged(CASEY), List.of()),
                arguments(new Fact.Commented(new Comment("on it")), List.of()),
                arguments(
                        new Fact.SlaWarned(Deadline.ACKNOWLEDGE, NOON),
                        List.of(entry("deadline", "acknowledge"), dueAt)),
                arguments(new Fact.SlaBreached(Deadline.CLOSURE, NOON), List.of(entry("deadline", "closure"), dueAt)),
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
                new Fact.Commented(WHY.orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("factsWithAComment")
    void the_description_is_what_a_person_wrote(Fact fact) {
        assertThat(Narrative.of(fact).description()).contains("it is back");
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
}
