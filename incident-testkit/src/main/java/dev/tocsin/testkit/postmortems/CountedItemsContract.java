package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.report.Grouping;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseFigures.Items;
import dev.tocsin.application.report.ResponseGroup;
import dev.tocsin.application.report.ResponseQuery;
import dev.tocsin.application.report.Responses;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many action items reports count: each with the incident of its postmortem. */
public interface CountedItemsContract extends PortsUnderTest {

    @Test
    default void what_is_not_completed_is_open_and_overdue_from_the_day_after_it_was_due() {
        Library library = Library.in(World.in(ports()));
        library.written(Library.saying(
                "a",
                library.item("Someday"),
                library.item(Task.of("On Sunday").dueOn(Library.SUNDAY).in(ActionStatus.IN_PROGRESS)),
                library.item(Task.of("By Saturday").dueOn(Library.SUNDAY.minusDays(1))),
                library.item(Task.of("Done").dueOn(Library.SUNDAY).in(ActionStatus.COMPLETED))));
        assertThat(items(library.world(), Library.SUNDAY, false)).isEqualTo(new Items(3, 1));
        assertThat(items(library.world(), Library.SUNDAY.plusDays(1), false)).isEqualTo(new Items(3, 2));
    }

    @Test
    default void those_of_postmortems_that_are_not_published_are_left_out_where_that_is_wanted() {
        Library library = Library.in(World.in(ports()));
        StoredPostmortem one = library.written(Library.saying("a", library.item("Alert")));
        library.written(Library.saying("b", library.item("Headroom")));
        assertThat(items(library.world(), Library.SUNDAY, false)).isEqualTo(new Items(2, 0));
        assertThat(items(library.world(), Library.SUNDAY, true)).isEqualTo(Items.NONE);
        library.published(one);
        assertThat(items(library.world(), Library.SUNDAY, true)).isEqualTo(new Items(1, 0));
    }

    @Test
    default void they_are_in_every_group_of_their_incident_and_once_in_all() {
        World world = World.in(ports());
        Library library = Library.in(world);
        Service search = world.adds().service("Search");
        StoredIncident both = world.cases()
                .then(
                        world.cases()
                                .draft("Both are down")
                                .on(List.of(world.checkout(), search))
                                .opened(),
                        Deed.move(Status.RESOLVED, world.casey()));
        library.written(both, Library.saying("a", library.item("Alert"), library.item("Headroom")));
        library.written(Library.saying("b", library.item("Runbook")));
        Responses responses = responses(world, Grouping.SERVICE, Library.SUNDAY, false);
        assertThat(responses.groups().stream()
                        .collect(Collectors.toMap(
                                group -> group.of().map(ResponseGroup.Named::name),
                                group -> group.figures().actionItems())))
                .isEqualTo(Map.of(Optional.of("Checkout"), new Items(3, 0), Optional.of("Search"), new Items(2, 0)));
        assertThat(responses.total().actionItems()).isEqualTo(new Items(3, 0));
        assertThat(responses.total().incidents()).isEqualTo(2);
    }

    @Test
    default void those_of_a_deleted_incident_are_gone_with_it() {
        Library library = Library.in(World.in(ports()));
        StoredPostmortem written = library.written(Library.saying("a", library.item("Alert")));
        World world = library.world();
        world.cases().then(library.incident(written), Deed.delete(world.jane()));
        assertThat(responses(world, Grouping.TEAM, Library.SUNDAY, false))
                .isEqualTo(new Responses(List.of(), ResponseFigures.NONE));
    }

    private static Items items(World world, LocalDate today, boolean publishedOnly) {
        return responses(world, Grouping.SEVERITY, today, publishedOnly).total().actionItems();
    }

    private static Responses responses(World world, Grouping grouping, LocalDate today, boolean publishedOnly) {
        Period around = new Period(World.NOON.minusSeconds(60), World.NOON.plusSeconds(60));
        return world.ports().reports().response(world.id(), new ResponseQuery(around, grouping, today, publishedOnly));
    }
}
