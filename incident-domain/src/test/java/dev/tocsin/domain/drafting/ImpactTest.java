package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aBlankCase;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.drafting.Statement.Measure;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImpactTest {

    @Test
    void it_lasted_from_its_creation_until_it_was_resolved() {
        Cases cases =
                aCase().moved(27, CASEY, Status.NEW, Status.RESOLVED).moved(90, CASEY, Status.RESOLVED, Status.CLOSED);
        assertThat(cases.statements(Part.IMPACT)).singleElement().satisfies(lasted -> {
            assertThat(lasted.text()).isEqualTo("It lasted 27m, from 2026-04-18 12:00 UTC to 2026-04-18 12:27 UTC.");
            assertThat(lasted.entries()).isEqualTo(ids(1, 2));
            assertThat(lasted.value()).contains(new Value.Took(Measure.IMPACT, Duration.ofMinutes(27)));
        });
    }

    @Test
    void what_was_closed_and_never_resolved_ended_with_that() {
        assertThat(aCase().moved(4, CASEY, Status.NEW, Status.CLOSED, "no").says(Part.IMPACT))
                .containsExactly("It lasted 4m, from 2026-04-18 12:00 UTC to 2026-04-18 12:04 UTC.");
    }

    @Test
    void an_alert_that_fired_before_is_where_it_began() {
        Cases cases =
                aCase().alert(1, "Latency", -1).alert(2, "Errors", -3).moved(27, CASEY, Status.NEW, Status.RESOLVED);
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("It lasted 30m, from 2026-04-18 11:57 UTC to 2026-04-18 12:27 UTC.");
        assertThat(cases.statements(Part.IMPACT).getFirst().entries()).isEqualTo(ids(3, 4));
    }

    @Test
    void an_alert_that_fired_later_or_is_not_told_of_changes_nothing() {
        Cases cases = aCase().alert(5, "Latency", 4)
                .unlinkedAlert("Errors", -9)
                .moved(27, CASEY, Status.NEW, Status.RESOLVED);
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("It lasted 27m, from 2026-04-18 12:00 UTC to 2026-04-18 12:27 UTC.");
    }

    @Test
    void an_alert_that_fired_more_than_a_day_before_is_not_where_it_began() {
        assertThat(aCase().alert(1, "Disk", -1_441)
                        .moved(27, CASEY, Status.NEW, Status.RESOLVED)
                        .says(Part.IMPACT))
                .containsExactly("It lasted 27m, from 2026-04-18 12:00 UTC to 2026-04-18 12:27 UTC.");
        assertThat(aCase().alert(1, "Disk", -1_440)
                        .moved(27, CASEY, Status.NEW, Status.RESOLVED)
                        .says(Part.IMPACT))
                .containsExactly("It lasted 1d, from 2026-04-17 12:00 UTC to 2026-04-18 12:27 UTC.");
    }

    @Test
    void the_time_in_which_it_was_over_does_not_count() {
        Cases cases = aCase().moved(10, JANE, Status.NEW, Status.RESOLVED)
                .moved(12, JANE, Status.RESOLVED, Status.CLOSED)
                .reopened(40, JANE, Status.INVESTIGATING)
                .moved(50, JANE, Status.INVESTIGATING, Status.RESOLVED)
                .reopened(55, JANE, Status.FIXING)
                .moved(56, JANE, Status.FIXING, Status.MONITORING)
                .moved(60, JANE, Status.MONITORING, Status.RESOLVED);
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("It lasted 25m, from 2026-04-18 12:00 UTC to 2026-04-18 13:00 UTC, without the 35m"
                        + " in which it was over: it was reopened twice.");
        assertThat(cases.statements(Part.IMPACT).getFirst().entries()).isEqualTo(ids(1, 8, 2, 4, 5, 6));
    }

    @Test
    void resolved_again_without_having_been_reopened_it_ended_then() {
        Cases cases = aCase().moved(10, JANE, Status.NEW, Status.RESOLVED).moved(12, JANE, Status.NEW, Status.RESOLVED);
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("It lasted 12m, from 2026-04-18 12:00 UTC to 2026-04-18 12:12 UTC.");
    }

    @Test
    void as_long_as_it_is_not_over_nothing_is_said_of_how_long_it_lasts() {
        assertThat(aCase().moved(10, JANE, Status.NEW, Status.RESOLVED)
                        .reopened(40, JANE, Status.INVESTIGATING)
                        .says(Part.IMPACT))
                .isEmpty();
        assertThat(aBlankCase().moved(10, JANE, Status.NEW, Status.RESOLVED).says(Part.IMPACT))
                .isEmpty();
    }

    @Test
    void clocks_that_disagree_make_no_negative_time() {
        Statement lasted = aCase().moved(-5, JANE, Status.NEW, Status.RESOLVED)
                .statements(Part.IMPACT)
                .getFirst();
        assertThat(lasted.text()).isEqualTo("It lasted 0s, from 2026-04-18 12:00 UTC to 2026-04-18 11:55 UTC.");
        assertThat(lasted.value()).contains(new Value.Took(Measure.IMPACT, Duration.ZERO));
    }

    @Test
    void it_names_what_was_affected() {
        Cases cases = aCase().affecting(List.of("api", "a*b"), List.of("Web", "App"));
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("Services affected: api, a\\*b.", "Components affected: Web, App.");
        assertThat(cases.statements(Part.IMPACT))
                .extracting(Statement::value)
                .containsExactly(Optional.of(new Value.Affected(List.of("api", "a*b"))), Optional.empty());
        assertThat(aBlankCase().affecting(List.of("api"), List.of("Web")).says(Part.IMPACT))
                .isEmpty();
    }

    @Test
    void components_rest_on_whoever_changed_them_last() {
        Cases cases = aCase().affecting(List.of(), List.of("Web", "App"))
                .at(1, JANE, new Fact.Updated(List.of(Field.TITLE, Field.COMPONENTS)))
                .at(2, JANE, new Fact.Updated(List.of(Field.COMPONENTS)))
                .at(3, JANE, new Fact.Updated(List.of(Field.TITLE)));
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("Components affected, as of 2026-04-18 12:02 UTC: Web, App.");
        assertThat(cases.statements(Part.IMPACT).getFirst().entries()).isEqualTo(ids(3));
        assertThat(cases.affecting(List.of(), List.of()).says(Part.IMPACT)).isEmpty();
    }

    @Test
    void an_update_that_has_lost_its_fields_has_changed_no_components() {
        LinkedHashMap<String, Object> one = new LinkedHashMap<>();
        one.put("fields", "components");
        LinkedHashMap<String, Object> all = new LinkedHashMap<>();
        all.put("fields", List.of("components"));
        Cases cases = aCase().affecting(List.of(), List.of("Web"))
                .entry(1, Author.AUTOMATIC, "UPDATED", "?", Optional.empty(), one)
                .entry(2, Author.AUTOMATIC, "COMMENT", "?", Optional.empty(), all);
        assertThat(cases.says(Part.IMPACT)).containsExactly("Components affected: Web.");
    }

    @Test
    void a_component_was_degraded_until_it_worked_again() {
        Cases cases = aCase().component(5, "Web", "operational", "partial_outage")
                .component(65, "Web", "partial_outage", "operational");
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("Web: from 2026-04-18 12:05 UTC to 2026-04-18 13:05 UTC (1h), partial outage.");
        assertThat(cases.statements(Part.IMPACT).getFirst().entries()).isEqualTo(ids(2, 3));
    }

    @Test
    void what_incidents_tell_of_components_is_understood() {
        Cases cases = aCase().at(
                        5,
                        JANE,
                        new Fact.ComponentStatusChanged(
                                new ComponentId(new UUID(0, 1)),
                                "Web",
                                ComponentStatus.OPERATIONAL,
                                ComponentStatus.PARTIAL_OUTAGE));

        assertThat(cases.says(Part.IMPACT)).containsExactly("Web: from 2026-04-18 12:05 UTC on, partial outage.");
    }

    @Test
    void its_worst_status_counts_and_when_it_first_had_it() {
        Cases cases = aCase().component(5, "Web", "operational", "degraded_performance")
                .component(6, "Web", "degraded_performance", "major_outage")
                .component(7, "Web", "major_outage", "degraded_performance")
                .component(8, "Web", "degraded_performance", "major_outage")
                .component(9, "Web", "major_outage", "operational");
        assertThat(cases.says(Part.IMPACT))
                .containsExactly("Web: from 2026-04-18 12:05 UTC to 2026-04-18 12:09 UTC (4m),"
                        + " at worst major outage (from 2026-04-18 12:06 UTC).");
        assertThat(cases.statements(Part.IMPACT).getFirst().entries()).isEqualTo(ids(2, 3, 6));
    }

    @Test
    void each_component_has_its_own_times_in_the_order_in_which_they_began() {
        Cases cases = aCase().component(1, "Web", "operational", "major_outage")
                .component(2, "App", "operational", "major_outage")
                .component(3, "Web", "major_outage", "operational")
                .component(4, "Web", "operational", "degraded_performance");
        assertThat(cases.says(Part.IMPACT))
                .containsExactly(
                        "Web: from 2026-04-18 12:01 UTC to 2026-04-18 12:03 UTC (2m), major outage.",
                        "App: from 2026-04-18 12:02 UTC on, major outage.",
                        "Web: from 2026-04-18 12:04 UTC on, degraded performance.");
    }

    @Test
    void a_change_that_says_too_little_is_passed_over() {
        LinkedHashMap<String, Object> nameless = new LinkedHashMap<>();
        nameless.put("to", "major_outage");
        LinkedHashMap<String, Object> listed = new LinkedHashMap<>();
        listed.put("component", List.of("Web"));
        listed.put("to", "major_outage");
        Cases cases = aCase().component(1, "Web", "major_outage", "operational")
                .component(2, "Web", "operational", "under_maintenance")
                .entry(3, Author.AUTOMATIC, "COMPONENT_STATUS_CHANGED", "?", Optional.empty(), nameless)
                .entry(4, Author.AUTOMATIC, "COMPONENT_STATUS_CHANGED", "?", Optional.empty(), listed);
        assertThat(cases.says(Part.IMPACT)).isEmpty();
    }

    @Test
    void a_status_that_is_not_known_ends_nothing() {
        assertThat(aCase().component(1, "Web", "operational", "major_outage")
                        .component(2, "Web", "major_outage", "under_maintenance")
                        .component(3, "Web", "under_maintenance", "operational")
                        .says(Part.IMPACT))
                .containsExactly("Web: from 2026-04-18 12:01 UTC to 2026-04-18 12:03 UTC (2m), major outage.");
    }
}
