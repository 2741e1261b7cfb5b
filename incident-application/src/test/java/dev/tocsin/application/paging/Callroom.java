package dev.tocsin.application.paging;

import dev.tocsin.application.Engine;
import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.PageDesk.PagePerson;
import dev.tocsin.application.paging.PageDesk.Paged;
import dev.tocsin.application.people.UserDirectory.AddUser;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Jane has an incident on Checkout and wants Casey; Slack and e-mail answer as they are told, and else take what they get. */
final class Callroom {

    static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    static final URI LINK = URI.create("https://tocsin.example.com/acknowledge/x");

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final List<OutgoingPage> sent = new ArrayList<>();
    final Hands hands = new Hands();
    private final Map<Channel, Supplier<Delivery>> answers = new EnumMap<>(Channel.class);
    final Engine tocsin = Engine.on(InMemory.ports(now::get, RandomText.from(new Random(7)::nextInt))
            .reaching(
                    List.of(new Phone(Channel.SLACK), new Phone(Channel.EMAIL)),
                    (incident, person) -> Optional.of(LINK),
                    hands));
    final Actor jane = tocsin.organizations()
            .found(FoundOrganization.of("Shop", "shop", "Jane", "jane@example.com"))
            .orElseThrow()
            .actor();
    final User casey = user("Casey");
    final IncidentRef incident = opened();

    /** A channel that takes everything, unless it has been told to answer otherwise. */
    private final class Phone implements Pager {
        private final Channel channel;

        Phone(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Delivery send(OutgoingPage page) {
            sent.add(page);
            return answers.getOrDefault(channel, () -> new Delivery.Sent(Optional.empty()))
                    .get();
        }
    }

    User user(String name) {
        Email email = new Email(name + "@example.com");
        User.Profile profile = new User.Profile(
                name, email, Role.RESPONDER, Optional.of("U-" + name), ZoneId.of("Europe/Berlin"), true);
        return tocsin.users().add(Request.by(jane), new AddUser(profile)).orElseThrow();
    }

    private IncidentRef opened() {
        ServiceKey checkout = tocsin.services()
                .add(Request.by(jane), AddService.named("Checkout"))
                .orElseThrow()
                .key();
        OpenIncident open = new OpenIncident(
                new Title("Checkout is down"),
                Optional.empty(),
                Optional.of(Severity.SEV1),
                List.of(checkout),
                List.of(),
                List.of(),
                Optional.empty());
        return IncidentRef.of(
                tocsin.desk().open(Request.by(jane), open).orElseThrow().number());
    }

    void answers(Channel channel, Delivery delivery) {
        answers(channel, () -> delivery);
    }

    /** Asked while the page is being sent. */
    void answers(Channel channel, Supplier<Delivery> delivery) {
        answers.put(channel, delivery);
    }

    void forward(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    PagePerson wantsCasey(Channel... channels) {
        return new PagePerson(incident, casey.email(), List.of(channels), Optional.of("Please help"));
    }

    Paged page(Channel... channels) {
        return tocsin.pageDesk().page(Request.by(jane), wantsCasey(channels)).orElseThrow();
    }

    Outcome<Paged> page(String key, PagePerson command) {
        Once<Paged> once = new Once<>(new IdempotencyKey(key), command.toString(), paged -> {
            throw new AssertionError("the ledger answers, and no text that was kept");
        });
        return tocsin.pageDesk().page(Request.<Paged>by(jane).once(once), command);
    }

    void resolve() {
        tocsin.desk()
                .changeStatus(Request.by(jane), ChangeStatus.to(Status.RESOLVED, incident))
                .orElseThrow();
    }

    void caseyLeaves() {
        ChangeUser left = new ChangeUser(
                casey.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Change.keep(),
                Optional.empty(),
                Optional.of(false),
                OptionalLong.empty());
        tocsin.users().change(Request.by(jane), left).orElseThrow();
    }

    List<LedgerEntry> ledger() {
        return tocsin.board().pages(jane, incident).orElseThrow();
    }

    List<LedgerEntry.State> states() {
        return ledger().stream().map(LedgerEntry::state).toList();
    }

    List<TimelineEntry.Entry> timeline() {
        return tocsin.board().timeline(jane, incident, 0, 100).orElseThrow().items().stream()
                .map(TimelineEntry::entry)
                .toList();
    }

    List<String> told() {
        return timeline().stream().map(TimelineEntry.Entry::type).toList();
    }

    /** What a sender does who comes by now. */
    List<Attempted> dispatch() {
        Dispatch dispatch = tocsin.dispatch();
        List<Attempted> attempts = claimed().stream().map(dispatch::send).toList();
        dispatch.record(attempts);
        return attempts;
    }

    List<ClaimedPage> claimed() {
        return Stream.of(Channel.values())
                .flatMap(channel -> tocsin.dispatch().claim(channel, 100).stream())
                .toList();
    }

    static Rejection why(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.why();
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
