package dev.tocsin.testkit.postmortems;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Occasion;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.Reminders;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The postmortems of a world: writes them, lets things happen to them, and looks them up. */
record Library(World world) {

    static final LocalDate SUNDAY = LocalDate.of(2026, 4, 26);

    static Library in(World world) {
        return new Library(world);
    }

    Postmortems postmortems() {
        return world.ports().postmortems();
    }

    Author.Person by(User user) {
        return new Author.Person(user.responder(), Author.Via.JWT, Optional.empty());
    }

    /** With a summary, and these items. */
    static Content saying(String summary, ActionItem... items) {
        return Content.NOTHING
                .with(Part.SUMMARY, new Markdown(summary))
                .withActionItems(Optional.of(Form.structured(List.of(items))));
    }

    ActionItem item(String text) {
        return item(Task.of(text));
    }

    ActionItem item(Task task) {
        return ActionItem.added(new ActionItemId(world.ports().ids().next()), task, World.NOON);
    }

    static Task of(User owner, String text) {
        return Task.of(text).ownedBy(new Owner.Person(owner.responder())).dueOn(SUNDAY);
    }

    /** What Jane notes down of an incident, at noon. */
    StoredPostmortem written(StoredIncident incident, Content content) {
        return written(incident, content, World.NOON);
    }

    StoredPostmortem written(StoredIncident incident, Content content, Instant at) {
        return kept(incident, Optional.empty(), noted(incident, content, at));
    }

    /** Of an incident of its own. */
    StoredPostmortem written(Content content) {
        return written(world.cases().aResolvedIncident(), content);
    }

    /** Not kept yet. */
    Decision.Accepted<Postmortem> noted(StoredIncident incident, Content content, Instant at) {
        dev.tocsin.domain.postmortem.IncidentRef ref =
                new dev.tocsin.domain.postmortem.IncidentRef(incident.incident().id(), incident.number());
        PostmortemId id = new PostmortemId(world.ports().ids().next());
        Occasion occasion = new Occasion(world.id(), id, ref, Level.STANDARD);
        return Postmortem.noted(occasion, content, by(world.jane()), at);
    }

    StoredPostmortem edited(StoredPostmortem before, Content content, User by, Instant at) {
        return then(before, before.postmortem().edit(content, by(by), at));
    }

    StoredPostmortem published(StoredPostmortem before) {
        return then(
                before,
                before.postmortem().publish(PostmortemSettings.INITIAL, by(world.jane()), World.NOON.plusSeconds(60)));
    }

    StoredPostmortem then(StoredPostmortem before, Decision<Postmortem> decision) {
        if (decision instanceof Decision.Accepted<Postmortem> accepted) {
            return kept(incident(before), Optional.of(before), accepted);
        }
        throw new AssertionError("not accepted: " + decision);
    }

    /** That people were reminded, in a commit which has their pages; no older ones are wanted. */
    StoredPostmortem reminded(StoredPostmortem before, Reminders.Due due) {
        Commit.Kept kept = world.keep(reminding(before, due));
        return new StoredPostmortem(kept.postmortems().getFirst(), before.revision() + 1, due.next());
    }

    Changeset reminding(StoredPostmortem before, Reminders.Due due) {
        StoredIncident incident = incident(before);
        List<NewPage> pages = due.reminders().stream()
                .flatMap(reminder -> reminder
                        .summons()
                        .pages(() -> new PageId(world.ports().ids().next()))
                        .stream()
                        .map(page -> new NewPage(page, World.NOON, Optional.empty(), Optional.of(reminder.item()))))
                .toList();
        IncidentWrite paging = new IncidentWrite(
                Optional.of(incident),
                incident.incident(),
                List.of(),
                Set.of(),
                before.postmortem().reminders().outdatedBy(due.next()),
                pages);
        return Changeset.of(paging).and(new SavePostmortem(Optional.of(before), due.next()));
    }

    private StoredPostmortem kept(
            StoredIncident incident, Optional<StoredPostmortem> before, Decision.Accepted<Postmortem> accepted) {
        Commit.Kept kept = world.keep(changes(incident, before, accepted));
        long revision = before.map(StoredPostmortem::revision).orElse(0L) + 1;
        return new StoredPostmortem(kept.postmortems().getFirst(), revision, accepted.next());
    }

    /** What the store gets of a decision, which must not be a refusal or that nothing is to be done. */
    Changeset changes(StoredPostmortem before, Decision<Postmortem> decision) {
        if (decision instanceof Decision.Accepted<Postmortem> accepted) {
            return changes(incident(before), Optional.of(before), accepted);
        }
        throw new AssertionError("not accepted: " + decision);
    }

    /** What the store gets: the postmortem, and what is told of it. */
    Changeset changes(
            StoredIncident incident, Optional<StoredPostmortem> before, Decision.Accepted<Postmortem> accepted) {
        List<ActionItemId> outdated = before.map(
                        stored -> stored.postmortem().reminders().outdatedBy(accepted.next()))
                .orElse(List.of());
        return told(incident, accepted.events(), outdated, new SavePostmortem(before, accepted.next()));
    }

    Changeset told(
            StoredIncident incident, List<IncidentEvent> events, List<ActionItemId> outdated, SavePostmortem save) {
        List<NewEvent> told = events.stream()
                .map(event -> new NewEvent(new EventId(world.ports().ids().next()), event))
                .toList();
        return Changeset.of(new IncidentWrite(
                        Optional.of(incident), incident.incident(), told, Set.of(), outdated, List.of()))
                .and(save);
    }

    StoredIncident incident(StoredPostmortem stored) {
        return world.cases().find(stored.postmortem().incident().id()).orElseThrow();
    }

    Optional<StoredPostmortem> find(StoredPostmortem stored) {
        return postmortems().find(world.id(), PostmortemRef.of(stored.number()));
    }

    /** As it is kept now. */
    StoredPostmortem found(StoredPostmortem stored) {
        return find(stored).orElseThrow();
    }

    Optional<StoredPostmortem> findOf(StoredIncident incident) {
        return postmortems()
                .find(
                        world.id(),
                        PostmortemRef.of(IncidentRef.of(incident.incident().id())));
    }
}
