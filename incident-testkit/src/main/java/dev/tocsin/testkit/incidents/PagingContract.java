package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Slice;
import dev.tocsin.application.Slice.Total;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Draft;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list comes in parts of any size, by offset with a total and by cursor without, and in the same order. */
public interface PagingContract extends PortsUnderTest {

    @Test
    default void incidents_of_one_moment_are_in_descending_order_of_their_ids() {
        World world = World.in(ports());
        List<Draft> drafts = new ArrayList<>(IntStream.range(0, 9)
                .mapToObj(i -> world.cases().draft("Incident " + i))
                .toList());
        Collections.shuffle(drafts, new Random(4));
        world.cases()
                .assertShows(Showing.open(), drafts.stream().map(Draft::opened).toList());
    }

    @Test
    default void parts_by_offset_and_by_cursor_show_the_same_whatever_their_size() {
        World world = World.in(ports());
        List<IncidentSummary> all = sevenIncidents(world);
        for (int limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(Pages.byOffset(world, Showing.open(), limit))
                    .as("by offset, " + limit)
                    .isEqualTo(all);
            assertThat(Pages.byCursor(world, Showing.open(), limit))
                    .as("by cursor, " + limit)
                    .isEqualTo(all);
        }
    }

    @Test
    default void a_part_that_ends_with_the_list_says_so() {
        World world = World.in(ports());
        List<IncidentSummary> all = sevenIncidents(world);
        Slice<IncidentSummary, Window.Cursor> whole =
                world.cases().list(Showing.open().filter(), Window.first(all.size()));
        assertThat(whole).isEqualTo(new Slice<>(all, Optional.of(new Total(7, false)), false, Optional.empty()));
    }

    @Test
    default void a_part_before_the_end_says_where_it_goes_on() {
        World world = World.in(ports());
        List<IncidentSummary> all = sevenIncidents(world);
        Slice<IncidentSummary, Window.Cursor> part =
                world.cases().list(Showing.open().filter(), new Window(2, new Window.Offset(3)));
        assertThat(part)
                .isEqualTo(new Slice<>(
                        all.subList(3, 5),
                        Optional.of(new Total(7, false)),
                        true,
                        Optional.of(Pages.after(all.get(4)))));
    }

    @Test
    default void by_cursor_nobody_counts() {
        World world = World.in(ports());
        List<IncidentSummary> all = sevenIncidents(world);
        Slice<IncidentSummary, Window.Cursor> part =
                world.cases().list(Showing.open().filter(), new Window(3, Pages.after(all.get(3))));
        assertThat(part).isEqualTo(new Slice<>(all.subList(4, 7), Optional.empty(), false, Optional.empty()));
    }

    @Test
    default void beyond_the_end_there_is_nothing_but_the_total() {
        World world = World.in(ports());
        List<IncidentSummary> all = sevenIncidents(world);
        for (int skip : List.of(7, 8, Window.MAX_OFFSET)) {
            assertThat(world.cases().list(Showing.open().filter(), new Window(3, new Window.Offset(skip))))
                    .isEqualTo(new Slice<>(List.of(), Optional.of(new Total(7, false)), false, Optional.empty()));
        }
        assertThat(world.cases().list(Showing.open().filter(), new Window(3, Pages.after(all.getLast()))))
                .isEqualTo(new Slice<>(List.of(), Optional.empty(), false, Optional.empty()));
    }

    @Test
    default void a_cursor_leads_on_though_its_incident_has_left_the_list_and_newer_ones_have_come() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        List<IncidentSummary> all = sevenIncidents(world);
        StoredIncident third = cases.find(all.get(2).snapshot().id()).orElseThrow();
        StoredIncident second = cases.find(all.get(1).snapshot().id()).orElseThrow();
        cases.then(third, Deed.move(Status.RESOLVED, world.jane()));
        cases.then(second, Deed.delete(world.jane()));
        cases.draft("New").at(World.NOON.plusSeconds(60)).opened();
        assertThat(cases.list(Showing.open().filter(), new Window(4, Pages.after(all.get(2))))
                        .items())
                .isEqualTo(all.subList(3, 7));
    }

    /** Newest first; some of them of one moment, and not opened in the order of their ids. */
    private static List<IncidentSummary> sevenIncidents(World world) {
        List<Draft> drafts = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(i -> world.cases().draft("Incident " + i).at(World.NOON.plusSeconds(i / 3)))
                .toList());
        Collections.shuffle(drafts, new Random(7));
        return drafts.stream()
                .map(Draft::opened)
                .sorted(Casebook.NEWEST_FIRST)
                .map(Pages::summary)
                .toList();
    }
}
