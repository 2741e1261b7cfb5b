package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.feed.LiveFeed;
import dev.tocsin.application.feed.LiveFeed.Listener;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Writers on two nodes who are held up in the middle of their transactions, some of which fail; and listeners who leave and
 * come again, to either node. What is told is what was kept: all of it, once, in the order of the positions.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedOfTwoNodesTest {

    private static final long SEED = Long.getLong("tocsin.seed", 20_261_128);
    private static final int WRITERS = 6;
    private static final int LISTENERS = 6;
    private static final int MOVES = 60;

    /** Some are held up before they take their positions, and some fail before or after it: what they change comes in that order. */
    private static final String HOLD_UP = """
            create function hold_up() returns trigger language plpgsql as $$
            begin
              perform pg_sleep(random() * tg_argv[0]::float);
              if random() < 0.08 then
                raise exception 'this transaction fails';
              end if;
              return new;
            end $$""";

    private static final String BEFORE =
            "create trigger hold_up before update on incident for each row execute function hold_up('0.02')";
    private static final String AFTER =
            "create trigger hold_up before insert on incident_event for each row execute function hold_up('0.002')";

    private final Map<String, Object> database = Server.POSTGRESQL.emptyDatabase();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private List<Node> nodes = List.of();
    private List<LiveFeed> feeds = List.of();
    private volatile boolean isOver;

    @BeforeAll
    void start() {
        nodes = List.of(Node.on(database), Node.on(database));
        feeds = nodes.stream().map(node -> LiveFeed.on(node.ports())).toList();
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        nodes.forEach(Node::close);
    }

    @Test
    void whoever_listens_has_everything_once_and_in_order_and_nothing_that_was_not_kept() throws Exception {
        World world = World.in(nodes.getFirst().ports());
        Actor casey = new Actor(
                world.id(),
                world.casey().responder(),
                Role.RESPONDER,
                Set.of(Scope.ALL),
                Author.Via.JWT,
                Optional.empty());
        List<IncidentRef> incidents = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            incidents.add(IncidentRef.of(world.cases().anUnansweredIncident().number()));
        }
        holdUp();

        List<Future<Void>> tails = feeds.stream().map(this::begin).toList();
        List<Future<List<FeedEntry>>> listeners = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            Random random = new Random(SEED + i);
            listeners.add(threads.submit(() -> listen(casey, random)));
        }
        List<Future<List<String>>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(threads.submit(() -> write(writer, casey, incidents.get(writer))));
        }

        List<String> kept = new ArrayList<>();
        for (Future<List<String>> writer : writers) {
            kept.addAll(writer.get());
        }
        isOver = true;
        long end = end(casey);
        for (Future<List<FeedEntry>> listener : listeners) {
            List<FeedEntry> told = listener.get();
            assertThat(told)
                    .as("seed " + SEED)
                    .extracting(FeedEntry::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, end).boxed().toList());
            assertThat(told.stream().flatMap(entry -> entry.entry().entry().description().stream()))
                    .as("seed " + SEED)
                    .containsExactlyInAnyOrderElementsOf(kept);
        }
        assertThat(kept).hasSizeLessThan(WRITERS * MOVES).isNotEmpty();
        for (Future<Void> tail : tails) {
            tail.get();
        }
    }

    private void holdUp() {
        for (String statement : List.of(HOLD_UP, BEFORE, AFTER)) {
            nodes.getFirst().database().run(new Query().add(statement)::update);
        }
    }

    private Future<Void> begin(LiveFeed feed) {
        Callable<Void> tail = () -> {
            while (!isOver) {
                feed.look();
            }
            return null;
        };
        return threads.submit(tail);
    }

    /** What was said with the moves that were kept; the others fail, and nobody tries again. */
    private List<String> write(int writer, Actor actor, IncidentRef incident) {
        Engine engine = Engine.on(nodes.get(writer % nodes.size()).ports());
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            Status next = kept.size() % 2 == 0 ? Status.FIXING : Status.INVESTIGATING;
            Comment said = new Comment("writer " + writer + ", move " + i);
            try {
                engine.desk()
                        .changeStatus(
                                Request.by(actor),
                                new ChangeStatus(
                                        incident, Lifecycle.NATIVE, next, Optional.of(said), OptionalLong.empty()))
                        .orElseThrow();
                kept.add(said.value());
            } catch (RuntimeException failed) {
                assertThat(failed).hasStackTraceContaining("this transaction fails");
            }
        }
        return kept;
    }

    /** Takes what there is until everything is over and taken; leaves now and then, and comes again where it left off. */
    private List<FeedEntry> listen(Actor actor, Random random) throws ExecutionException {
        List<FeedEntry> told = new ArrayList<>();
        long position = 0;
        while (!isOver || position < end(actor)) {
            LiveFeed feed = feeds.get(random.nextInt(feeds.size()));
            try (Listener listener = feed.listen(actor, FeedFilter.NONE, OptionalLong.of(position), () -> {})
                    .orElseThrow()) {
                for (int parts = random.nextInt(1, 50); parts > 0; parts--) {
                    int limit = random.nextInt(1, 20);
                    FeedPart part = listener.next(limit).orElseGet(() -> listener.catchUp(limit));
                    told.addAll(part.entries());
                }
                position = listener.position();
            }
        }
        return told;
    }

    private long end(Actor actor) {
        return nodes.getFirst()
                .ports()
                .feed()
                .ends(Set.of(actor.organization()))
                .getOrDefault(actor.organization(), 0L);
    }
}
