package dev.tocsin.application.postmortem;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.people.UserDirectory.AddUser;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.postmortem.PostmortemDesk.CreatePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.EditPostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk.ReplaceSettings;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A shop whose level is basic; Jane its admin, Casey a responder, Vic a viewer; and the whole engine in memory. */
final class Studio {

    static final PostmortemRef FIRST = PostmortemRef.of(new PostmortemNumber(2026, 1));

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-18T12:00:00Z"));
    final Ports ports;
    final Engine tocsin;
    final Actor jane;
    final Actor casey;
    final Actor vic;
    private final ServiceKey checkout;

    Studio() {
        this(DraftWriter.disabled(), SlackThreads.disabled());
    }

    /** Where others are asked when a postmortem is drafted. */
    Studio(DraftWriter writer, SlackThreads threads) {
        ports = InMemory.ports(now::get, RandomText.from(new Random(7)::nextInt))
                .hearing(writer, threads);
        tocsin = Engine.on(ports);
        jane = tocsin.organizations()
                .found(FoundOrganization.of("Shop", "shop", "Jane", "jane@example.com"))
                .orElseThrow()
                .actor();
        casey = added("casey@example.com", Role.RESPONDER);
        vic = added("vic@example.com", Role.VIEWER);
        checkout = tocsin.services()
                .add(Request.by(jane), new AddService("Checkout", Optional.empty(), Optional.empty(), Optional.empty()))
                .orElseThrow()
                .key();
        wanting(Level.BASIC, false, false);
    }

    private Actor added(String email, Role role) {
        User.Profile profile =
                new User.Profile(email, new Email(email), role, Optional.empty(), ZoneId.of("Europe/Berlin"), true);
        User user = tocsin.users().add(Request.by(jane), new AddUser(profile)).orElseThrow();
        return new Actor(
                jane.organization(), user.responder(), role, Set.of(Scope.ALL), Author.Via.KEY, Optional.empty());
    }

    void deactivate(Actor person) {
        change(person, Optional.empty(), Optional.of(false));
    }

    void readdress(Actor person, String email) {
        change(person, Optional.of(new Email(email)), Optional.empty());
    }

    private void change(Actor person, Optional<Email> email, Optional<Boolean> active) {
        ChangeUser change = new ChangeUser(
                person.user().id(),
                Optional.empty(),
                email,
                Optional.empty(),
                Change.keep(),
                Optional.empty(),
                active,
                OptionalLong.empty());
        tocsin.users().change(Request.by(jane), change).orElseThrow();
    }

    void wanting(Level level, boolean approval, boolean secondPerson) {
        PostmortemSettings settings =
                new PostmortemSettings(level, BuiltInTemplate.STANDARD.id(), approval, secondPerson);
        tocsin.postmortemSettings()
                .replace(Request.by(jane), new ReplaceSettings(settings, OptionalLong.empty()))
                .orElseThrow();
    }

    PostmortemDesk desk() {
        return tocsin.postmortemDesk();
    }

    PostmortemBoard board() {
        return tocsin.postmortems();
    }

    IncidentRef anOpenIncident() {
        return IncidentRef.of(tocsin.desk()
                .open(Request.by(jane), OpenIncident.on(checkout, "Checkout is down"))
                .orElseThrow()
                .number());
    }

    IncidentRef aResolvedIncident(String... comments) {
        IncidentRef incident = anOpenIncident();
        for (String comment : comments) {
            tocsin.desk()
                    .comment(Request.by(casey), new AddComment(incident, new Comment(comment)))
                    .orElseThrow();
        }
        forward(Duration.ofMinutes(27));
        tocsin.desk()
                .changeStatus(
                        Request.by(casey),
                        new ChangeStatus(
                                incident,
                                Lifecycle.NATIVE,
                                Status.RESOLVED,
                                Optional.of(new Comment("Scaled the pool")),
                                OptionalLong.empty()))
                .orElseThrow();
        return incident;
    }

    void forward(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** All that a basic postmortem needs. */
    static WantedContent basics() {
        return WantedContent.NOTHING
                .with(Part.SUMMARY, "It was down")
                .with(Part.ROOT_CAUSE, "The pool")
                .with(Part.RESOLUTION, "A larger one");
    }

    /** Casey's, of a resolved incident; the first one is {@link #FIRST}. */
    PostmortemView written(WantedItem... items) {
        WantedContent content = items.length == 0 ? basics() : basics().with(items);
        return desk().create(Request.by(casey), new CreatePostmortem(aResolvedIncident(), content))
                .orElseThrow();
    }

    Outcome<PostmortemView> edit(Actor actor, WantedContent changes) {
        return desk().edit(Request.by(actor), new EditPostmortem(FIRST, changes, OptionalLong.empty()));
    }

    PostmortemView published() {
        return desk().publish(Request.by(casey), ReviewPostmortem.of(FIRST)).orElseThrow();
    }

    List<String> timeline(IncidentRef incident) {
        return tocsin.board().timeline(jane, incident, 0, 100).orElseThrow().items().stream()
                .map(entry -> entry.entry().type())
                .toList();
    }

    static Rejection why(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.why();
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
