package dev.tocsin.testkit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.RecordWrite.SaveTeam;
import dev.tocsin.application.report.Grouping;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.application.report.Responses;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which incidents are counted, and in which groups. */
public interface GroupsContract extends PortsUnderTest {

    @Test
    default void where_there_is_no_incident_there_is_no_group_and_nothing_to_count() {
        Figures figures = new Figures(World.in(ports()));
        for (Grouping grouping : Grouping.values()) {
            assertThat(figures.by(grouping)).isEqualTo(new Responses(List.of(), ResponseFigures.NONE));
        }
    }

    @Test
    default void by_severity_an_incident_is_counted_under_the_one_that_it_has_now() {
        World world = World.in(ports());
        world.cases().draft("Slow").severity(Severity.SEV3).opened();
        world.cases().draft("Slow again").severity(Severity.SEV3).opened();
        world.cases()
                .then(
                        world.cases().draft("Down").severity(Severity.SEV3).opened(),
                        Deed.severity(Severity.SEV0, world.jane()));
        Figures figures = new Figures(world);
        assertThat(figures.incidents(Grouping.SEVERITY))
                .isEqualTo(Map.of(Optional.of("SEV3"), 2L, Optional.of("SEV0"), 1L));
        assertThat(Figures.groups(figures.by(Grouping.SEVERITY)))
                .containsOnlyKeys(Optional.of(new Named("SEV3", "SEV3")), Optional.of(new Named("SEV0", "SEV0")));
        assertThat(figures.total().incidents()).isEqualTo(3);
    }

    @Test
    default void an_incident_on_several_services_is_counted_with_each_of_them_and_once_in_all() {
        World world = World.in(ports());
        Service search = world.adds().service("Search");
        world.adds().service("Idle");
        world.cases()
                .draft("Both are down")
                .on(List.of(world.checkout(), search))
                .opened();
        world.cases().draft("Search is down").on(List.of(search)).opened();
        world.cases().draft("Whatever it is").on(List.of()).opened();
        Figures figures = new Figures(world);
        assertThat(figures.incidents(Grouping.SERVICE))
                .isEqualTo(Map.of(Optional.of("Checkout"), 1L, Optional.of("Search"), 2L, Optional.empty(), 1L));
        assertThat(Figures.groups(figures.by(Grouping.SERVICE)))
                .containsKey(Optional.of(new Named(search.key().value(), "Search")));
        assertThat(figures.total().incidents()).isEqualTo(3);
    }

    @Test
    default void teams_have_the_names_of_now_and_who_has_none_is_a_group_too() {
        World world = World.in(ports());
        world.cases().draft("Down").opened();
        world.cases().draft("Down again").ownedBy(Optional.empty()).opened();
        Team platform = world.platform();
        Team renamed = platform.madeOf("Runtime", platform.members(), World.NOON);
        world.keep(new SaveTeam(renamed));
        Figures figures = new Figures(world);
        assertThat(Figures.groups(figures.by(Grouping.TEAM)))
                .containsOnlyKeys(
                        Optional.of(new Named(platform.id().value().toString(), "Runtime")), Optional.empty());
        assertThat(figures.total().incidents()).isEqualTo(2);
    }

    @Test
    default void the_beginning_is_part_of_the_time_and_the_end_is_not() {
        World world = World.in(ports());
        world.cases().draft("Down").at(World.NOON).opened();
        Figures figures = new Figures(world);
        assertThat(figures.between(World.NOON, World.NOON.plusSeconds(1))
                        .total()
                        .incidents())
                .isOne();
        assertThat(figures.between(World.NOON.minusSeconds(1), World.NOON)
                        .total()
                        .incidents())
                .isZero();
        assertThat(figures.between(World.NOON.plus(1, ChronoUnit.MICROS), World.NOON.plusSeconds(1))
                        .groups())
                .isEmpty();
    }

    @Test
    default void what_is_deleted_or_of_another_organization_is_not_counted() {
        World world = World.in(ports());
        World other = World.in(ports());
        world.cases().draft("Ours").severity(Severity.SEV2).opened();
        world.cases().aDeletedIncident();
        other.cases().anUnansweredIncident();
        assertThat(new Figures(world).incidents(Grouping.SEVERITY)).isEqualTo(Map.of(Optional.of("SEV2"), 1L));
        assertThat(new Figures(world).incidents(Grouping.SERVICE)).isEqualTo(Map.of(Optional.of("Checkout"), 1L));
        assertThat(new Figures(world).incidents(Grouping.TEAM)).isEqualTo(Map.of(Optional.of("Platform"), 1L));
    }
}
