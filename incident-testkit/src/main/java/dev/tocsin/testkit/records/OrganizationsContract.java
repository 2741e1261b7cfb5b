package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaTargets;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.tocsin.application.port.Organizations} and {@link dev.tocsin.application.port.Settings} must do. */
public interface OrganizationsContract extends PortsUnderTest {

    @Test
    default void an_organization_is_found_again_by_id_and_slug() {
        Organization organization = World.in(ports()).organization();

        assertThat(ports().organizations().any()).isTrue();
        assertThat(ports().organizations().find(organization.id())).contains(organization);
        assertThat(ports().organizations().findBySlug(organization.slug())).contains(organization);
    }

    @Test
    default void an_organization_that_nobody_founded_is_not_found() {
        OrganizationId id = new OrganizationId(ports().ids().next());

        assertThat(ports().organizations().find(id)).isEmpty();
        assertThat(ports().organizations().findBySlug(new Slug("no-" + id.value())))
                .isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> ports().settings().severities(id));
    }

    @Test
    default void a_slug_is_given_once() {
        Slug slug = World.in(ports()).organization().slug();

        assertStale(founding(slug));
    }

    @Test
    default void of_some_that_found_under_one_slug_at_once_one_does() {
        Slug slug = new Slug("race-" + ports().ids().next());

        List<Boolean> founded = AtOnce.all(4, who -> isKept(founding(slug)));

        assertThat(founded).containsOnlyOnce(true);
        assertThat(ports().organizations().findBySlug(slug)).isPresent();
    }

    @Test
    default void an_organization_begins_with_what_it_was_founded_with() {
        World world = World.in(ports());

        assertThat(ports().settings().severities(world.id())).isEqualTo(new Severities(SeveritySettings.INITIAL, 1));
    }

    @Test
    default void severities_are_found_as_they_were_replaced_last() {
        World world = World.in(ports());
        World others = World.in(ports());
        world.keep(new RecordWrite.SaveSeverities(world.id(), unusual(), 2));

        assertThat(ports().settings().severities(world.id())).isEqualTo(new Severities(unusual(), 2));
        assertThat(ports().settings().severities(others.id()).settings()).isEqualTo(SeveritySettings.INITIAL);
        world.keep(new RecordWrite.SaveSeverities(world.id(), SeveritySettings.INITIAL, 3));
        assertThat(ports().settings().severities(world.id())).isEqualTo(new Severities(SeveritySettings.INITIAL, 3));
    }

    @Test
    default void whoever_decided_on_older_severities_is_told() {
        World world = World.in(ports());
        world.keep(new RecordWrite.SaveSeverities(world.id(), unusual(), 2));

        for (long version : List.of(1L, 2L, 4L)) {
            assertStale(new RecordWrite.SaveSeverities(world.id(), SeveritySettings.INITIAL, version));
        }
        assertStale(
                new RecordWrite.SaveSeverities(new OrganizationId(ports().ids().next()), SeveritySettings.INITIAL, 2));
        assertThat(ports().settings().severities(world.id())).isEqualTo(new Severities(unusual(), 2));
    }

    /** Some targets are not set, one of them in a severity where the other is. */
    private static SeveritySettings unusual() {
        Map<Severity, SlaTargets> targets = new EnumMap<>(SeveritySettings.INITIAL.targets());
        targets.put(Severity.SEV0, SlaTargets.of(Duration.ofMinutes(1), Duration.ofMinutes(525_600)));
        targets.put(Severity.SEV3, new SlaTargets(Optional.empty(), Optional.of(Duration.ofMinutes(7))));
        targets.put(Severity.SEV4, new SlaTargets(Optional.empty(), Optional.empty()));
        return new SeveritySettings(Severity.SEV0, targets);
    }

    private RecordWrite founding(Slug slug) {
        OrganizationId id = new OrganizationId(ports().ids().next());
        Organization organization = new Organization(id, "Café \"Ω\"", slug, World.NOON);
        return new RecordWrite.FoundOrganization(organization, SeveritySettings.INITIAL);
    }

    private void assertStale(RecordWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }

    private boolean isKept(RecordWrite write) {
        try {
            ports().store().commit(Changeset.of(write));
            return true;
        } catch (StaleException taken) {
            return false;
        }
    }
}
