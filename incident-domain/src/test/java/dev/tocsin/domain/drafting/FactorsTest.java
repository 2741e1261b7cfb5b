package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static dev.tocsin.domain.drafting.Cases.minute;
import static dev.tocsin.domain.drafting.Scenarios.escalated;
import static dev.tocsin.domain.drafting.Scenarios.pageFailed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactorsTest {

    @Test
    void it_tells_what_went_against_the_response() {
        Cases cases = aCase().at(1, new Fact.NobodyReached(Optional.of(new Place(2, 1))))
                .at(2, new Fact.EscalationExhausted("Nights"))
                .at(3, new Fact.SlaBreached(Deadline.ACKNOWLEDGE, minute(3)))
                .at(4, JANE, new Fact.SeverityChanged(Severity.SEV2, Severity.SEV1))
                .at(5, escalated(1, 1, Trigger.SILENCE, CASEY))
                .moved(6, JANE, Status.NEW, Status.RESOLVED)
                .reopened(7, JANE, Status.FIXING);
        assertThat(cases.says(Part.CONTRIBUTING_FACTORS))
                .containsExactly(
                        "Level 1 reaches nobody (round 2), at 2026-04-18 12:01 UTC.",
                        "Nobody answered, and Nights has no further level, at 2026-04-18 12:02 UTC.",
                        "The acknowledgement SLA is breached, at 2026-04-18 12:03 UTC.",
                        "Severity changed from SEV2 to SEV1, at 2026-04-18 12:04 UTC.",
                        "Level 1 wakes Casey (named by the policy), because whoever had it fell silent (round 1),"
                                + " at 2026-04-18 12:05 UTC.",
                        "Incident reopened from resolved to fixing, at 2026-04-18 12:07 UTC.");
        assertThat(cases.statements(Part.CONTRIBUTING_FACTORS))
                .extracting(Statement::entries)
                .containsExactly(ids(2), ids(3), ids(4), ids(5), ids(6), ids(8));
    }

    @Test
    void what_went_as_it_should_is_no_factor() {
        LinkedHashMap<String, Object> unheardOf = new LinkedHashMap<>();
        unheardOf.put("from", "SEV9");
        unheardOf.put("to", "SEV1");
        assertThat(aCase().at(1, escalated(1, 1, Trigger.START, JANE))
                        .at(2, new Fact.SlaWarned(Deadline.CLOSURE, minute(9)))
                        .at(3, JANE, new Fact.SeverityChanged(Severity.SEV1, Severity.SEV2))
                        .at(4, JANE, new Fact.SeverityChanged(Severity.SEV2, Severity.SEV2))
                        .entry(5, Author.AUTOMATIC, "SEVERITY_CHANGED", "?", Optional.empty(), unheardOf)
                        .entry(6, Author.AUTOMATIC, "SEVERITY_CHANGED", "?", Optional.empty(), new LinkedHashMap<>())
                        .moved(7, JANE, Status.NEW, Status.RESOLVED)
                        .says(Part.CONTRIBUTING_FACTORS))
                .isEmpty();
    }

    @Test
    void that_pages_failed_is_told_in_one_sentence() {
        Cases cases = aCase().at(1, pageFailed(JANE));
        assertThat(cases.says(Part.CONTRIBUTING_FACTORS))
                .containsExactly("Paging failed once, first at 2026-04-18 12:01 UTC: Could not page Jane by Slack.");
        cases.at(2, pageFailed(CASEY)).at(3, pageFailed(CASEY));
        assertThat(cases.says(Part.CONTRIBUTING_FACTORS))
                .containsExactly("Paging failed 3 times, first at 2026-04-18 12:01 UTC: Could not page Jane by Slack.");
        assertThat(cases.statements(Part.CONTRIBUTING_FACTORS).getFirst().entries())
                .isEqualTo(ids(2, 4));
    }
}
