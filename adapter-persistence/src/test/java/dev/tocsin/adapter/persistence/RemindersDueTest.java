package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.IncidentRef;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Occasion;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When an action item is due for a reminder stands in its row, and follows from the item and from where its owner lives. */
class RemindersDueTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Nested
    class OfH2 extends Due {
        OfH2() {
            super(Server.H2);
        }
    }

    @Nested
    class OfPostgres extends Due {
        OfPostgres() {
            super(Server.POSTGRESQL);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Due {

        private final Server server;
        private Node node;
        private World world;

        Due(Server server) {
            this.server = server;
        }

        @BeforeAll
        void start() {
            node = Node.on(server.emptyDatabase());
            world = World.in(node.ports());
        }

        @AfterAll
        void stop() {
            node.close();
        }

        @Test
        void an_item_is_due_when_its_owner_is_to_be_reminded_by_their_clocks() {
            User owner = world.adds().user("Robin");
            ActionItem item = promised(owner);
            kept(item);

            assertThat(remindAt(item))
                    .isEqualTo(item.nextReminder(owner.timeZone()))
                    .contains(Instant.parse("2026-04-25T07:00:00Z"));
        }

        @Test
        void an_item_moves_with_its_owner() {
            User owner = world.adds().user("Sam");
            ActionItem item = promised(owner);
            kept(item);

            keep(with(owner, TOKYO, true));

            assertThat(remindAt(item)).contains(Instant.parse("2026-04-25T00:00:00Z"));
        }

        @Test
        void nobody_is_reminded_while_they_are_away_for_good() {
            User owner = world.adds().user("Kim");
            ActionItem item = promised(owner);
            kept(item);

            User gone = with(owner, owner.timeZone(), false);
            keep(gone);
            assertThat(remindAt(item)).isEmpty();
            ActionItem another = promised(owner);
            kept(another);
            assertThat(remindAt(another)).isEmpty();

            keep(with(gone, TOKYO, true));
            assertThat(remindAt(item)).contains(Instant.parse("2026-04-25T00:00:00Z"));
        }

        @Test
        void what_is_done_or_due_on_no_day_or_owed_by_a_mere_name_is_never_due() {
            ActionItem done = item(task(world.casey()).in(ActionStatus.COMPLETED));
            ActionItem someday = item(Task.of("Add an alert")
                    .ownedBy(new Owner.Person(world.casey().responder())));
            ActionItem named = item(task(world.casey()).ownedBy(new Owner.Named("Casey")));
            kept(done, someday, named);

            assertThat(List.of(done, someday, named))
                    .allMatch(item -> remindAt(item).isEmpty());
        }

        @Test
        void a_reminder_that_was_sent_makes_the_next_one_due() {
            ActionItem item = promised(world.casey());
            StoredPostmortem before = kept(item);

            Postmortem told = before.postmortem()
                    .reminders()
                    .due(
                            Instant.parse("2026-04-25T07:00:00Z"),
                            person -> Optional.of(world.casey().timeZone()))
                    .next();
            world.keep(Changeset.of(new SavePostmortem(Optional.of(before), told)));

            assertThat(remindAt(item)).contains(Instant.parse("2026-04-27T07:00:00Z"));
        }

        private Optional<Instant> remindAt(ActionItem item) {
            Query query = new Query()
                    .add(
                            "select remind_at from action_item where organization_id = ?",
                            world.id().value())
                    .add(" and id = ?", item.id().value());
            return node.database()
                    .run(connection -> query.list(connection, row -> Optional.ofNullable(row.instantOrNull())))
                    .getFirst();
        }

        private StoredPostmortem kept(ActionItem... items) {
            StoredIncident incident = world.cases().aResolvedIncident();
            IncidentRef ref = new IncidentRef(incident.incident().id(), incident.number());
            PostmortemId id = new PostmortemId(node.ports().ids().next());
            Content content = Content.NOTHING.withActionItems(Optional.of(Form.structured(List.of(items))));
            Author.Person jane = new Author.Person(world.jane().responder(), Author.Via.JWT, Optional.empty());
            Decision.Accepted<Postmortem> noted =
                    Postmortem.noted(new Occasion(world.id(), id, ref, Level.BASIC), content, jane, World.NOON);
            PostmortemNumber number = world.keep(Changeset.of(new SavePostmortem(Optional.empty(), noted.next())))
                    .postmortems()
                    .getFirst();
            return new StoredPostmortem(number, 1, noted.next());
        }

        private ActionItem promised(User owner) {
            return item(task(owner));
        }

        private ActionItem item(Task task) {
            return ActionItem.added(new ActionItemId(node.ports().ids().next()), task, World.NOON);
        }

        private void keep(User user) {
            world.keep(new SaveUser(user));
        }

        private static Task task(User owner) {
            return Task.of("Add an alert")
                    .ownedBy(new Owner.Person(owner.responder()))
                    .dueOn(LocalDate.of(2026, 4, 26));
        }

        private static User with(User user, ZoneId zone, boolean active) {
            User.Profile now = user.profile();
            return user.with(
                    new User.Profile(now.name(), now.email(), now.role(), now.slackId(), zone, active), World.NOON);
        }
    }
}
