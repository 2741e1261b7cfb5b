package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * When {@link dev.tocsin.application.port.DueReminders} finds a postmortem: by what its action items say, and where
 * their owners live. Here that is Casey, and an item is due on a Sunday.
 */
public interface DueRemindersContract extends PortsUnderTest {

    @Test
    default void a_postmortem_is_due_from_the_first_reminder_on() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem postmortem = debts.owed();

        debts.assertDueFrom(postmortem, Debts.DAY_BEFORE);
    }

    @Test
    default void the_earliest_of_its_reminders_counts_and_the_longest_waiting_postmortem_comes_first() {
        Debts debts = Debts.in(World.in(ports()));
        Library library = debts.library();
        Task caseys = debts.task();
        StoredPostmortem second = debts.owed();
        StoredPostmortem first = library.written(Library.saying(
                "b",
                library.item(caseys.dueOn(Library.SUNDAY.plusDays(30))),
                library.item(caseys.dueOn(Library.SUNDAY.minusDays(1)))));

        assertThat(debts.due(Debts.DAY_AFTER)).containsExactly(Debts.at(first), Debts.at(second));
        assertThat(debts.due(Debts.DAY_BEFORE.minusSeconds(1))).containsExactly(Debts.at(first));
    }

    @Test
    default void a_limit_is_kept() {
        Debts debts = Debts.in(World.in(ports()));
        debts.owed();
        debts.owed();

        assertThat(ports().dueReminders().due(Watch.FAR, 1)).hasSize(1);
        assertThat(ports().dueReminders().due(Watch.FAR, 2)).hasSize(2);
    }

    @Test
    default void what_is_owed_to_nobody_or_at_no_time_is_never_due() {
        Debts debts = Debts.in(World.in(ports()));
        Library library = debts.library();
        library.written(Library.saying(
                "a",
                library.item("nobody's"),
                library.item(Task.of("nobody's").dueOn(Library.SUNDAY)),
                library.item(debts.task().in(ActionStatus.COMPLETED))));

        assertThat(debts.due(Watch.FAR)).isEmpty();
    }

    @Test
    default void an_item_that_is_added_changed_or_done_is_due_as_it_is_then() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        ActionItem item = owed.postmortem().items().all().getFirst();

        StoredPostmortem later = debts.changed(owed, item, task -> task.dueOn(Library.SUNDAY.plusDays(1)));
        debts.assertDueFrom(later, Debts.DAY_BEFORE.plus(Duration.ofDays(1)));
        StoredPostmortem sooner = debts.changed(later, item, task -> task.dueOn(Library.SUNDAY.minusDays(1)));
        debts.assertDueFrom(sooner, Debts.DAY_BEFORE.minus(Duration.ofDays(1)));
        StoredPostmortem done = debts.changed(sooner, item, task -> task.in(ActionStatus.COMPLETED));
        assertThat(debts.due(Watch.FAR)).isEmpty();
        debts.changed(done, item, task -> task.in(ActionStatus.PENDING));
        debts.assertDueFrom(done, Debts.DAY_BEFORE.minus(Duration.ofDays(1)));
    }

    @Test
    default void once_somebody_was_reminded_it_is_due_when_the_next_reminder_is() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();

        StoredPostmortem reminded = debts.reminded(owed, Debts.DAY_BEFORE);
        debts.assertDueFrom(reminded, Debts.DAY_AFTER);
        StoredPostmortem again = debts.reminded(reminded, Debts.DAY_AFTER);
        debts.assertDueFrom(again, Debts.DAY_AFTER.plus(Duration.ofDays(7)));
    }

    @Test
    default void whoever_moves_is_reminded_by_the_clocks_of_where_they_are() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        World world = debts.world();

        User moved = debts.moved(world.casey(), "Asia/Tokyo");
        debts.assertDueFrom(owed, Instant.parse("2026-04-25T00:00:00Z"));
        world.keep(new SaveUser(debts.living(moved, ZoneId.of("America/New_York"), true)));
        debts.assertDueFrom(owed, Instant.parse("2026-04-25T13:00:00Z"));
    }

    @Test
    default void who_has_left_is_not_reminded_until_they_come_back() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        World world = debts.world();

        User gone = debts.living(world.casey(), world.casey().timeZone(), false);
        world.keep(new SaveUser(gone));
        assertThat(debts.due(Watch.FAR)).isEmpty();
        world.keep(new SaveUser(debts.living(gone, gone.timeZone(), true)));
        debts.assertDueFrom(owed, Debts.DAY_BEFORE);
    }

    @Test
    default void what_was_promised_to_somebody_who_has_left_is_due_when_it_is_anothers() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        World world = debts.world();
        world.keep(new SaveUser(debts.living(world.casey(), world.casey().timeZone(), false)));
        ActionItem item = owed.postmortem().items().all().getFirst();

        StoredPostmortem given = debts.changed(owed, item, task -> Library.of(world.jane(), task.text()));
        assertThat(debts.due(Watch.FAR)).containsExactly(Debts.at(given));
    }

    @Test
    default void of_a_deleted_incident_nothing_is_due() {
        Debts debts = Debts.in(World.in(ports()));
        World world = debts.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        Library library = debts.library();
        library.written(incident, Library.saying("a", library.item(debts.task())));
        world.cases().then(incident, Deed.delete(world.jane()));

        assertThat(debts.due(Watch.FAR)).isEmpty();
        assertThat(debts.due(Watch.FAR)).as("and it stays so").isEmpty();
    }

    @Test
    default void what_is_put_off_is_due_again_later_and_its_items_stay_as_they_are() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        StoredPostmortem other = debts.owed();
        Instant until = Debts.DAY_BEFORE.plusSeconds(300);
        ports().dueReminders().putOff(Debts.at(owed), until);

        assertThat(debts.due(until.minusSeconds(1))).containsExactly(Debts.at(other));
        assertThat(debts.due(until)).containsExactlyInAnyOrder(Debts.at(owed), Debts.at(other));
        assertThat(debts.found(owed)).isEqualTo(owed);
    }

    @Test
    default void what_is_due_later_is_not_put_off_and_what_changes_is_due_as_it_is_then() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        Due due = Debts.at(owed);
        ports().dueReminders().putOff(due, Debts.DAY_BEFORE.minusSeconds(300));
        debts.assertDueFrom(owed, Debts.DAY_BEFORE);

        ports().dueReminders().putOff(due, Debts.DAY_AFTER);
        ActionItem item = owed.postmortem().items().all().getFirst();
        StoredPostmortem changed = debts.changed(owed, item, task -> task.in(ActionStatus.IN_PROGRESS));
        debts.assertDueFrom(changed, Debts.DAY_BEFORE);
    }
}
