package dev.tocsin.application.sla;

import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.sla.SeverityDesk.ReplaceSeverities;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SeverityDeskTest {

    private static final SeveritySettings STRICT =
            new SeveritySettings(Severity.SEV0, SeveritySettings.INITIAL.targets());

    private final Acme acme = new Acme();
    private final SeverityDesk severities = acme.tocsin().severities();

    @Test
    void an_organization_begins_with_promises_that_make_sense() {
        assertThat(severities.read(acme.jane())).isEqualTo(Outcome.done(new Severities(SeveritySettings.INITIAL, 1)));
    }

    @Test
    void a_replacement_counts_for_the_next_incident() {
        assertThat(replace(OptionalLong.of(1))).isEqualTo(Outcome.done(new Severities(STRICT, 2)));

        assertThat(acme.openIncidentOn(acme.service("Checkout")).snapshot().severity())
                .isEqualTo(Severity.SEV0);
    }

    @Test
    void replacing_with_the_same_changes_nothing() {
        replace(OptionalLong.empty());

        assertThat(replace(OptionalLong.empty())).isEqualTo(Outcome.done(new Severities(STRICT, 2)));
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> replace(OptionalLong.of(2)));
    }

    @Test
    void another_organization_keeps_its_own() {
        Actor omar = acme.found("Umbrella", "umbrella").actor();
        replace(OptionalLong.empty());

        assertThat(severities.read(omar).orElseThrow().settings()).isEqualTo(SeveritySettings.INITIAL);
    }

    @Test
    void whoever_is_recognised_reads_and_only_an_admin_changes() {
        Actor viewer = acme.viewer();

        assertThat(severities.read(viewer)).isInstanceOf(Outcome.Done.class);
        assertThat(rejection(
                        severities.replace(Request.by(viewer), new ReplaceSeverities(STRICT, OptionalLong.empty()))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
    }

    private Outcome<Severities> replace(OptionalLong version) {
        return severities.replace(Request.by(acme.jane()), new ReplaceSeverities(STRICT, version));
    }
}
