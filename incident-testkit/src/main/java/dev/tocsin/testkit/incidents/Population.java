package dev.tocsin.testkit.incidents;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Draft;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many incidents with all kinds of lives, the same ones for the same seed. */
public final class Population {

    /** What titles and descriptions are made of. */
    public static final List<String> WORDS =
            List.of("checkout", "Search", "PAYMENTS", "down", "slow", "Berlin", "Köln", "503", "timeout", "again");

    private static final int IN_ONE_CHANGESET = 50;
    private static final int HOURS = 60;

    private final World world;
    private final Random random;
    private final List<User> people;
    private final List<Team> teams;
    private final List<Component> components;
    private final List<Environment> environments;
    private final List<StoredIncident> incidents = new ArrayList<>();

    public Population(World world, long seed, int size) {
        this.world = world;
        random = new Random(seed);
        people = List.of(world.jane(), world.casey(), world.adds().user("Robin"));
        teams = List.of(
                world.platform(), world.adds().team("Ödland"), world.adds().team("Web"));
        components = Stream.of("App", "API", "Docs")
                .map(name -> world.adds().component(name, ComponentStatus.OPERATIONAL))
                .toList();
        environments = Stream.of("Staging", "Test")
                .map(name -> world.adds().environment(name))
                .toList();
        for (int left = size; left > 0; left -= IN_ONE_CHANGESET) {
            List<StoredIncident> opened = kept(IntStream.range(0, Math.min(left, IN_ONE_CHANGESET))
                    .mapToObj(i -> draft().write())
                    .toList());
            incidents.addAll(opened);
            kept(opened.stream().flatMap(this::life).toList()).forEach(this::replace);
        }
    }

    /** As they ought to be kept now, in no order. */
    public List<StoredIncident> incidents() {
        return List.copyOf(incidents);
    }

    public World world() {
        return world;
    }

    public User anybody() {
        return one(people);
    }

    public Team anyTeam() {
        return one(teams);
    }

    public Component anyComponent() {
        return one(components);
    }

    public Environment anyEnvironment() {
        return one(environments);
    }

    /** Some moment at which many were opened. */
    public Instant anyTime() {
        return World.NOON.minus(Duration.ofHours(random.nextInt(HOURS)));
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public String words(int count) {
        return String.join(
                " ", IntStream.range(0, count).mapToObj(i -> one(WORDS)).toList());
    }

    private Draft draft() {
        Draft draft = world.cases()
                .draft(words(3))
                .severity(one(List.of(Severity.values())))
                .at(anyTime())
                .ownedBy(chance(80) ? Optional.of(anyTeam().ref()) : Optional.empty());
        Draft seen = chance(60) ? draft.seenOn(List.of(anyComponent(), anyComponent())) : draft;
        Draft placed = seen.within(chance(50) ? List.of(anyEnvironment()) : List.of());
        return chance(60) ? placed.described(words(5)) : placed;
    }

    /** What happened to it, if anything, as one write. */
    private Stream<IncidentWrite> life(StoredIncident opened) {
        Incident now = opened.incident();
        List<IncidentEvent> told = new ArrayList<>();
        for (Deed deed : deeds(now.createdAt())) {
            if (deed.on(now) instanceof Decision.Accepted<Incident> accepted) {
                now = accepted.next();
                told.addAll(accepted.events());
            }
        }
        List<NewEvent> events = told.stream()
                .map(event -> new NewEvent(new EventId(world.ports().ids().next()), event))
                .toList();
        return events.isEmpty()
                ? Stream.of()
                : Stream.of(new IncidentWrite(Optional.of(opened), now, events, Set.of(), List.of()));
    }

    private List<Deed> deeds(Instant createdAt) {
        List<Deed> deeds = new ArrayList<>();
        if (chance(40)) {
            deeds.add(Deed.acknowledge(anybody(), createdAt.plusSeconds(60L * random.nextInt(60))));
        }
        if (chance(30)) {
            deeds.add(Deed.elapse(createdAt.plusSeconds(3_600L * random.nextInt(100))));
        }
        if (chance(70)) {
            deeds.add(Deed.move(
                    one(List.of(Status.values())), anybody(), anyTime().plusSeconds(1)));
        }
        if (chance(30)) {
            deeds.add(Deed.assign(anybody().responder(), world.jane()));
        }
        if (chance(15)) {
            deeds.add(Deed.move(one(List.of(Status.CLOSED, Status.INVESTIGATING)), anybody(), World.NOON));
        }
        if (chance(5)) {
            deeds.add(Deed.delete(world.jane()));
        }
        return deeds;
    }

    private List<StoredIncident> kept(List<IncidentWrite> writes) {
        List<Placed> placed =
                world.keep(Changeset.of(writes.toArray(IncidentWrite[]::new))).incidents();
        return IntStream.range(0, writes.size())
                .mapToObj(i -> new StoredIncident(
                        placed.get(i).number(),
                        placed.get(i).revision(),
                        writes.get(i).next()))
                .toList();
    }

    private void replace(StoredIncident changed) {
        incidents.replaceAll(kept -> kept.number().equals(changed.number()) ? changed : kept);
    }
}
