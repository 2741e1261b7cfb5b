package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aBlankCase;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static dev.tocsin.domain.drafting.Cases.minute;
import static dev.tocsin.domain.drafting.Scenarios.escalated;
import static dev.tocsin.domain.drafting.Scenarios.paged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.incident.PublicMessage;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldTest {

    @Test
    void it_tells_what_happened_by_whom_and_why() {
        Cases cases = aCase().at(1, escalated(1, 1, Trigger.START, JANE))
                .at(2, new Fact.Assigned(Optional.empty(), Optional.of(JANE)))
                .at(3, JANE, new Fact.Acknowledged(JANE))
                .at(4, JANE, new Fact.CommanderChanged(Optional.empty(), Optional.of(CASEY)))
                .at(5, CASEY, new Fact.SeverityChanged(Severity.SEV1, Severity.SEV0))
                .at(6, new Fact.SlaWarned(Deadline.CLOSURE, minute(9)))
                .at(7, new Fact.SlaBreached(Deadline.CLOSURE, minute(9)))
                .at(8, new Fact.NobodyReached(Optional.empty()))
                .at(9, new Fact.EscalationExhausted("Nights"))
                .component(10, "Web", "operational", "major_outage")
                .comment(11, CASEY, "looking\n# at it")
                .moved(12, CASEY, Status.NEW, Status.RESOLVED, "fixed")
                .reopened(13, JANE, Status.FIXING);
        assertThat(cases.says(Part.TIMELINE))
                .containsExactly(
                        "Incident created, by Jane",
                        "Level 1 wakes Jane (named by the policy), because response has started",
                        "Assigned to Jane",
                        "Acknowledged by Jane",
                        "Command given to Casey, by Jane",
                        "Severity changed from SEV1 to SEV0, by Casey",
                        "The closure SLA is at risk",
                        "The closure SLA is breached",
                        "Nobody is woken: no escalation policy is in force",
                        "Nobody answered, and Nights has no further level",
                        "Web changed from operational to major_outage",
                        "Casey: looking # at it",
                        "Status changed from new to resolved, by Casey: fixed",
                        "Incident reopened from resolved to fixing, by Jane: it is back");
        assertThat(cases.statements(Part.TIMELINE))
                .extracting(Statement::entries)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 14).mapToObj(Cases::ids).toList());
        assertThat(cases.statements(Part.TIMELINE).get(3).value())
                .contains(new Value.Moment(minute(3), "Acknowledged by Jane"));
    }

    @Test
    void it_tells_what_the_public_was_told() {
        PublicMessage message = new PublicMessage("We know why.");
        Cases cases = aCase().at(1, JANE, new Fact.PublicUpdate(Status.NEW, Status.FIXING, message))
                .at(2, CASEY, new Fact.PublicUpdate(Status.FIXING, Status.FIXING, message));

        assertThat(cases.says(Part.TIMELINE))
                .endsWith(
                        "Status changed from new to fixing, by Jane: We know why.",
                        "Public update, by Casey: We know why.");
    }

    @Test
    void fields_are_given_the_words_without_markup() {
        Cases cases = aCase().comment(1, JANE, "*the* pool,\n[again] 100 %s");
        assertThat(cases.says(Part.TIMELINE)).contains("Jane: \\*the\\* pool, \\[again\\] 100 %s");
        assertThat(cases.statements(Part.TIMELINE).getLast().value())
                .contains(new Value.Moment(minute(1), "Jane: *the* pool, [again] 100 %s"));
    }

    @Test
    void it_tells_neither_of_pages_nor_of_fields_nor_of_alerts() {
        assertThat(aBlankCase()
                        .at(1, paged(JANE, Cause.ESCALATION, Optional.of(new Place(1, 1))))
                        .at(2, Scenarios.pageFailed(JANE))
                        .at(3, JANE, new Fact.Updated(List.of(Field.TITLE)))
                        .alert(4, "Errors", 1)
                        .at(5, JANE, new Fact.Deleted())
                        .says(Part.TIMELINE))
                .isEmpty();
    }

    @Test
    void what_was_said_in_slack_stands_where_it_was_said() {
        Cases cases = aCase().thread(2)
                .comment(4, JANE, "four")
                .comment(8, JANE, "eight")
                .inSlack(9, "jane", "nine")
                .inSlack(4, "casey", "*four*, too")
                .inSlack(-1, "casey", "early")
                .inSlack(5, "casey", "five");
        assertThat(cases.says(Part.TIMELINE))
                .containsExactly(
                        "casey in Slack: early",
                        "Incident created, by Jane",
                        "Jane: four",
                        "casey in Slack: \\*four\\*, too",
                        "casey in Slack: five",
                        "Jane: eight",
                        "jane in Slack: nine");
        assertThat(cases.statements(Part.TIMELINE).getFirst().entries()).isEqualTo(ids(2));
        assertThat(cases.statements(Part.TIMELINE).getFirst().at()).contains(minute(-1));
    }

    @Test
    void what_was_said_in_slack_rests_on_whoever_set_the_thread_last_and_is_not_told_without() {
        assertThat(aCase().inSlack(1, "casey", "hello").says(Part.TIMELINE)).hasSize(1);
        Cases cases = aCase().thread(1)
                .thread(2)
                .at(3, JANE, new Fact.Updated(List.of(Field.TITLE)))
                .inSlack(4, "casey", "hello");
        assertThat(cases.statements(Part.TIMELINE).getLast().entries()).isEqualTo(ids(3));
    }

    @Test
    void of_a_long_timeline_it_tells_the_beginning_and_the_end() {
        Cases cases = aBlankCase();
        IntStream.rangeClosed(1, 146).forEach(n -> cases.comment(n, JANE, "Note " + n));
        assertThat(cases.says(Part.TIMELINE)).hasSize(146);
        cases.comment(147, JANE, "Note 147").comment(148, JANE, "Note 148").comment(149, JANE, "Note 149");
        assertThat(cases.says(Part.TIMELINE))
                .hasSize(147)
                .startsWith("Jane: Note 1")
                .containsSequence("Jane: Note 73", "3 more entries are left out here.", "Jane: Note 77")
                .endsWith("Jane: Note 149");
        Statement gap = cases.statements(Part.TIMELINE).get(73);
        assertThat(gap.entries()).isEqualTo(ids(74, 76));
        assertThat(gap.at()).contains(minute(74));
    }

    @Test
    void what_nobody_has_read_is_told_where_it_is_missing() {
        Cases cases =
                aCase().comment(3, JANE, "before").comment(8, JANE, "behind").unread(2, 40);
        assertThat(cases.says(Part.TIMELINE))
                .containsExactly(
                        "Incident created, by Jane",
                        "Jane: before",
                        "40 more entries from 2026-04-18 12:03 UTC to 2026-04-18 12:08 UTC were not read:"
                                + " nothing here takes account of them.",
                        "Jane: behind");
        Statement unread = cases.statements(Part.TIMELINE).get(2);
        assertThat(unread.entries()).isEqualTo(ids(2, 3));
        assertThat(unread.value()).contains(new Value.Moment(minute(3), unread.text()));
        assertThat(aCase().unread(1, 40).says(Part.TIMELINE)).hasSize(1);
        assertThat(aCase().unread(0, 40).says(Part.TIMELINE)).hasSize(1);
    }

    @Test
    void of_a_long_thread_as_well() {
        Cases cases = aCase().thread(0);
        IntStream.rangeClosed(1, 60).forEach(n -> cases.inSlack(n, "jane", "Note " + n));
        assertThat(cases.says(Part.TIMELINE))
                .hasSize(52)
                .contains("10 more messages in Slack are left out here.")
                .endsWith("jane in Slack: Note 60");
    }
}
