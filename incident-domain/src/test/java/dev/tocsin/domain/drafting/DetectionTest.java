package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aBlankCase;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.drafting.Statement.Measure;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetectionTest {

    @Test
    void the_alert_that_fired_first_was_the_first_sign() {
        Cases cases = aCase().alert(1, "Latency [high]", -1)
                .alert(2, "Errors", -3, 25, "https://example.com/?a=1&b=2")
                .unlinkedAlert("Unheard of", -9);
        assertThat(cases.says(Part.DETECTION_PATH))
                .containsExactly(
                        "The first sign was [Errors](<https://example.com/?a=1&amp;b=2>) from prometheus,"
                                + " which fired at 2026-04-18 11:57 UTC until 2026-04-18 12:25 UTC.",
                        "Jane declared it at 2026-04-18 12:00 UTC, 3m later.",
                        "Also linked: Latency \\[high\\] from prometheus, which fired at 2026-04-18 11:59 UTC.");
        assertThat(cases.statements(Part.DETECTION_PATH))
                .extracting(Statement::entries)
                .containsExactly(ids(3), ids(1, 3), ids(2));
        assertThat(cases.statements(Part.DETECTION_PATH))
                .extracting(Statement::value)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new Value.Took(Measure.DETECT, Duration.ofMinutes(3))),
                        Optional.empty());
        assertThat(cases.says(Part.MONITORING_GAPS)).isEmpty();
    }

    @Test
    void an_alert_at_the_very_moment_came_in_time() {
        Cases cases = aCase().alert(1, "Errors", 0);
        assertThat(cases.says(Part.DETECTION_PATH)).contains("Jane declared it at 2026-04-18 12:00 UTC, 0s later.");
        assertThat(cases.says(Part.MONITORING_GAPS)).isEmpty();
    }

    @Test
    void an_alert_that_came_too_late_is_a_gap() {
        Cases cases = aCase().alert(7, "Errors", 5);
        String late = "Jane had declared it at 2026-04-18 12:00 UTC, 5m before the first alert.";
        assertThat(cases.says(Part.DETECTION_PATH))
                .containsExactly(
                        "The first sign was Errors from prometheus, which fired at 2026-04-18 12:05 UTC.", late);
        assertThat(cases.says(Part.MONITORING_GAPS)).containsExactly(late);
        assertThat(cases.statements(Part.MONITORING_GAPS).getFirst().entries()).isEqualTo(ids(1, 2));
        assertThat(cases.statements(Part.MONITORING_GAPS).getFirst().value()).isEmpty();
    }

    @Test
    void that_no_alert_was_linked_is_a_gap() {
        String unnoticed = "No alert was linked; Jane declared it at 2026-04-18 12:00 UTC.";
        Cases cases = aCase().unlinkedAlert("Errors", -3);
        assertThat(cases.says(Part.DETECTION_PATH)).containsExactly(unnoticed);
        assertThat(cases.says(Part.MONITORING_GAPS)).containsExactly(unnoticed);
        assertThat(cases.statements(Part.MONITORING_GAPS).getFirst().entries()).isEqualTo(ids(1));
    }

    @Test
    void an_alert_that_fired_more_than_a_day_before_was_no_sign_of_it() {
        Cases old = aCase().alert(1, "Disk", -1_441);
        String unnoticed =
                "No alert was linked that fired in the day before; Jane declared it at 2026-04-18 12:00 UTC.";
        assertThat(old.says(Part.DETECTION_PATH))
                .containsExactly(unnoticed, "Also linked: Disk from prometheus, which fired at 2026-04-17 11:59 UTC.");
        assertThat(old.says(Part.MONITORING_GAPS)).containsExactly(unnoticed);
        assertThat(old.alert(2, "Errors", -1_440).says(Part.DETECTION_PATH))
                .containsExactly(
                        "The first sign was Errors from prometheus, which fired at 2026-04-17 12:00 UTC.",
                        "Jane declared it at 2026-04-18 12:00 UTC, 1d later.",
                        "Also linked: Disk from prometheus, which fired at 2026-04-17 11:59 UTC.");
        assertThat(old.says(Part.MONITORING_GAPS)).isEmpty();
    }

    @Test
    void what_declared_itself_was_declared_by_tocsin() {
        assertThat(aBlankCase().at(0, new Fact.Created(Severity.SEV1)).says(Part.DETECTION_PATH))
                .containsExactly("No alert was linked; Tocsin declared it at 2026-04-18 12:00 UTC.");
    }

    @Test
    void of_an_incident_that_never_began_only_the_alerts_are_told() {
        Cases cases = aBlankCase().alert(1, "Errors", 5);
        assertThat(cases.says(Part.DETECTION_PATH))
                .containsExactly("The first sign was Errors from prometheus, which fired at 2026-04-18 12:05 UTC.");
        assertThat(cases.says(Part.MONITORING_GAPS)).isEmpty();
        assertThat(aBlankCase().says(Part.DETECTION_PATH)).isEmpty();
    }

    @Test
    void an_alert_that_was_linked_twice_is_told_once() {
        Cases cases = aCase().alert(1, "Errors", -3).comment(2, JANE, "why?");
        cases.at(3, new Fact.AlertLinked("prometheus", "Errors", new Title("Errors, still")));
        assertThat(cases.says(Part.DETECTION_PATH)).hasSize(2);
        assertThat(cases.statements(Part.DETECTION_PATH).getFirst().entries()).isEqualTo(ids(2));
    }

    @Test
    void of_many_alerts_the_first_and_the_last_are_told() {
        Cases cases = aCase();
        IntStream.rangeClosed(1, 61).forEach(n -> cases.alert(n, "Alert " + n, -n));
        assertThat(cases.says(Part.DETECTION_PATH))
                .hasSize(53)
                .contains("10 more alerts are left out here.")
                .last()
                .asString()
                .startsWith("Also linked: Alert 1 ");
    }
}
