package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aBlankCase;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static dev.tocsin.domain.drafting.Scenarios.escalated;
import static dev.tocsin.domain.drafting.Scenarios.paged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.drafting.Statement.Measure;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void it_measures_from_the_creation_to_the_first_answer_the_first_fixing_and_the_last_resolving() {
        Cases cases = aCase().at(3, JANE, new Fact.Acknowledged(JANE))
                .moved(8, JANE, Status.NEW, Status.FIXING)
                .moved(20, JANE, Status.FIXING, Status.RESOLVED)
                .reopened(30, JANE, Status.FIXING)
                .at(31, CASEY, new Fact.Acknowledged(CASEY))
                .moved(65, CASEY, Status.FIXING, Status.RESOLVED)
                .moved(99, CASEY, Status.RESOLVED, Status.CLOSED);
        assertThat(cases.says(Part.RESPONSE_TIMELINE))
                .containsExactly(
                        "Time to acknowledge: 3m (Jane, at 2026-04-18 12:03 UTC).",
                        "Time to identify: 8m (Jane, at 2026-04-18 12:08 UTC).",
                        "Time to resolve: 1h 5m (Casey, at 2026-04-18 13:05 UTC).");
        assertThat(cases.statements(Part.RESPONSE_TIMELINE))
                .extracting(Statement::entries)
                .containsExactly(ids(1, 2), ids(1, 3), ids(1, 7));
        assertThat(cases.statements(Part.RESPONSE_TIMELINE))
                .extracting(statement -> statement.value().orElseThrow())
                .containsExactly(
                        new Value.Took(Measure.ACKNOWLEDGE, Duration.ofMinutes(3)),
                        new Value.Took(Measure.IDENTIFY, Duration.ofMinutes(8)),
                        new Value.Took(Measure.RESOLVE, Duration.ofMinutes(65)));
    }

    @Test
    void what_was_reopened_for_fixing_is_being_fixed() {
        assertThat(aCase().moved(20, JANE, Status.NEW, Status.RESOLVED)
                        .reopened(30, JANE, Status.FIXING)
                        .says(Part.RESPONSE_TIMELINE))
                .containsExactly("Time to identify: 30m (Jane, at 2026-04-18 12:30 UTC).");
    }

    @Test
    void what_did_not_happen_is_not_measured() {
        assertThat(aCase().moved(1, JANE, Status.NEW, Status.INVESTIGATING).says(Part.RESPONSE_TIMELINE))
                .isEmpty();
        assertThat(aBlankCase().at(3, JANE, new Fact.Acknowledged(JANE)).says(Part.RESPONSE_TIMELINE))
                .isEmpty();
    }

    @Test
    void it_tells_which_level_woke_whom_in_which_round() {
        Cases cases =
                aCase().at(1, escalated(1, 1, Trigger.START, JANE)).at(9, escalated(2, 3, Trigger.PATIENCE, CASEY));
        assertThat(cases.says(Part.RESPONSE_TIMELINE))
                .containsExactly(
                        "Level 1 wakes Jane (named by the policy), because response has started (round 1),"
                                + " at 2026-04-18 12:01 UTC.",
                        "Level 3 wakes Casey (named by the policy), because nobody answered (round 2),"
                                + " at 2026-04-18 12:09 UTC.");
        assertThat(cases.statements(Part.RESPONSE_TIMELINE))
                .extracting(Statement::entries)
                .containsExactly(ids(2), ids(3));
    }

    @Test
    void it_tells_who_was_paged_and_how_often() {
        Cases cases = aCase().at(1, paged(CASEY, Cause.MANUAL, Optional.empty()))
                .at(2, paged(JANE, Cause.ESCALATION, Optional.of(new Place(2, 1))))
                .at(3, paged(JANE, Cause.ESCALATION, Optional.of(new Place(2, 2))))
                .at(4, paged(JANE, Cause.MANUAL, Optional.empty()));
        assertThat(cases.says(Part.RESPONSE_TIMELINE))
                .containsExactly(
                        "Casey was paged once, first at 2026-04-18 12:01 UTC.",
                        "Jane was paged 3 times, first at 2026-04-18 12:02 UTC, for level 1 in round 2.");
        assertThat(cases.statements(Part.RESPONSE_TIMELINE))
                .extracting(Statement::entries)
                .containsExactly(ids(2), ids(3, 5));
    }

    @Test
    void a_page_that_tells_less_is_told_as_far_as_it_goes() {
        LinkedHashMap<String, Object> addressed = new LinkedHashMap<>();
        addressed.put("email", "jane@example.com");
        addressed.put("level", "2");
        Cases cases = aCase().entry(1, Author.AUTOMATIC, "PAGED", "Paged", Optional.empty(), addressed)
                .entry(2, Author.AUTOMATIC, "PAGED", "Paged", Optional.empty(), new LinkedHashMap<>());
        assertThat(cases.says(Part.RESPONSE_TIMELINE))
                .containsExactly(
                        "jane\\@example.com was paged once, first at 2026-04-18 12:01 UTC, for level 2 in round 1.",
                        "Somebody was paged once, first at 2026-04-18 12:02 UTC.");
    }

    @Test
    void of_many_levels_the_first_and_the_last_are_told() {
        Cases cases = aCase();
        IntStream.rangeClosed(1, 60).forEach(n -> cases.at(n, escalated(n, 1, Trigger.PATIENCE, JANE)));
        assertThat(cases.says(Part.RESPONSE_TIMELINE))
                .hasSize(51)
                .contains("10 more levels that fired are left out here.");
    }
}
