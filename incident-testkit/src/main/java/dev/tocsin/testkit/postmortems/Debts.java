package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Reminders;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.Zones;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What Casey owes in a world: an alert, by {@link Library#SUNDAY}, 26 April 2026. Casey lives in Berlin. */
record Debts(Library library) {

    /** Nine on Saturday in Berlin. */
    static final Instant DAY_BEFORE = Instant.parse("2026-04-25T07:00:00Z");

    /** Nine on Monday in Berlin. */
    static final Instant DAY_AFTER = Instant.parse("2026-04-27T07:00:00Z");

    private static final int ANY = 1_000;

    static Debts in(World world) {
        return new Debts(Library.in(world));
    }

    World world() {
        return library.world();
    }

    Task task() {
        return Library.of(world().casey(), "Add an alert");
    }

    /** Of an incident of its own. */
    StoredPostmortem owed() {
        return library.written(Library.saying("a", library.item(task())));
    }

    StoredPostmortem changed(StoredPostmortem before, ActionItem item, UnaryOperator<Task> change) {
        return library.then(
                before, before.postmortem().items().change(item.id(), change, library.by(world().jane()), World.NOON));
    }

    /** As if whoever changed the one item had not known of its reminders. */
    void silently(StoredPostmortem before, UnaryOperator<Task> change) {
        ActionItem item = before.postmortem().items().all().getFirst();
        Changeset changes = library.changes(
                before, before.postmortem().items().change(item.id(), change, library.by(world().jane()), World.NOON));
        IncidentWrite told = changes.incidents().getFirst();
        IncidentWrite silent =
                new IncidentWrite(told.before(), told.next(), told.events(), told.superseded(), told.pages());
        world().keep(new Changeset(List.of(silent), changes.records(), List.of(), Optional.empty()));
    }

    StoredPostmortem found(StoredPostmortem postmortem) {
        return library.found(postmortem);
    }

    /** As it is kept once everybody was reminded who is to be by then. */
    StoredPostmortem reminded(StoredPostmortem before, Instant now) {
        Reminders.Due due = before.postmortem().reminders().due(now, zones());
        return library.reminded(before, due);
    }

    Zones zones() {
        return person -> world().ports().users().find(world().id(), person).map(User::timeZone);
    }

    User moved(User who, String zone) {
        User moved = living(who, ZoneId.of(zone), true);
        world().keep(new SaveUser(moved));
        return moved;
    }

    /** Not kept yet. */
    User living(User who, ZoneId zone, boolean active) {
        return who.with(new User.Profile(who.name(), who.email(), who.role(), who.slackId(), zone, active), World.NOON);
    }

    static Due at(StoredPostmortem postmortem) {
        return new Due(
                postmortem.postmortem().organization(),
                postmortem.postmortem().incident().id());
    }

    /** What this organization has. */
    List<Due> due(Instant now) {
        return world().ports().dueReminders().due(now, ANY).stream()
                .filter(due -> due.organization().equals(world().id()))
                .toList();
    }

    /** Alone, from then on and not before. */
    void assertDueFrom(StoredPostmortem postmortem, Instant first) {
        assertThat(due(first.minusNanos(1_000))).as("a microsecond before").isEmpty();
        assertThat(due(first)).containsExactly(at(postmortem));
    }
}
