package dev.tocsin.adapter.rest.live;

import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.adapter.rest.security.Visit;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.feed.LiveFeed;
import dev.tocsin.application.feed.LiveFeed.Listener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** All that are open on this node. */
@Singleton
final class Connections implements GracefulShutdownCapable {

    /** So many of those who are behind read at once: the others wait their turn, and requests find the database free. */
    private static final int CATCHING_UP = 2;

    private final LiveFeed feed;
    private final InstantSource clock;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Map<Ending, Counter> endings = new EnumMap<>(Ending.class);
    private final ExecutorService catchingUp = Executors.newFixedThreadPool(
            CATCHING_UP, Thread.ofVirtual().name("catching up ", 0).factory());

    Connections(LiveFeed feed, InstantSource clock, MeterRegistry metrics) {
        this.feed = feed;
        this.clock = clock;
        Gauge.builder("tocsin.live.connections", open, Set::size)
                .description("WebSockets and event streams that are open on this node")
                .register(metrics);
        for (Ending ending : Ending.values()) {
            endings.put(
                    ending,
                    Counter.builder("tocsin.live.endings")
                            .description("WebSockets and event streams that have ended on this node")
                            .tag("reason", ending.word())
                            .register(metrics));
        }
    }

    /** One that hears already, and tells as soon as it has another side; thrown is why there can be none. */
    Connection open(Visit visit, Wanted wanted, Function<FeedPart, List<Message>> voice) {
        Connection connection = new Connection(visit, voice, clock, catchingUp, this::left);
        connection.from(
                switch (feed.listen(visit.actor(), wanted.filter(), wanted.after(), connection::wake)) {
                    case Outcome.Done<Listener> done -> done.value();
                    case Outcome.Refused<Listener> refused ->
                        throw Problems.of(refused.why()).exception();
                    case Outcome.Replayed<Listener> replayed ->
                        throw new IllegalStateException("nobody listens a second time with one key");
                });
        open.add(connection);
        return connection;
    }

    private void left(Connection connection) {
        if (open.remove(connection)) {
            connection.ending().map(endings::get).map(Objects::requireNonNull).ifPresent(Counter::increment);
        }
    }

    /** Looks at each, once in a while. */
    void tend() {
        open.forEach(Connection::tend);
    }

    /** Nobody waits for what does not end by itself. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        open.forEach(connection -> connection.end(Ending.STOPPING));
        return CompletableFuture.completedFuture(null);
    }

    @PreDestroy
    void stop() {
        catchingUp.shutdownNow();
    }
}
