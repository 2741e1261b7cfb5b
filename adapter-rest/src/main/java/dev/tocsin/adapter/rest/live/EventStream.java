package dev.tocsin.adapter.rest.live;

import dev.tocsin.adapter.rest.security.Visit;
import dev.tocsin.application.feed.FeedPart;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink.OverflowStrategy;

/** Server-sent events: each message with its position as the id, so that a browser resumes by itself. */
@Singleton
public final class EventStream {

    private final Connections connections;

    EventStream(Connections connections) {
        this.connections = connections;
    }

    /** Whether a request names it among what it accepts. Whoever accepts anything gets what ends. */
    public static boolean isWanted(HttpHeaders headers) {
        return headers.accept().contains(MediaType.TEXT_EVENT_STREAM_TYPE);
    }

    /** The stream as bytes; thrown is why there is none. */
    public Publisher<byte[]> open(
            HttpRequest<?> request, Visit visit, Wanted wanted, Function<FeedPart, List<Message>> voice) {
        Connection connection = connections.open(visit, wanted, voice);
        return Flux.create(
                sink -> {
                    StreamOutlet outlet = new StreamOutlet(sink, Wire.of(request), connection.position());
                    sink.onDispose(connection::leave);
                    outlet.open();
                    connection.to(outlet);
                },
                OverflowStrategy.ERROR);
    }
}
