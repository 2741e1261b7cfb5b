package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Queries;
import dev.tocsin.adapter.rest.live.Handshake;
import dev.tocsin.adapter.rest.security.Visit;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Settles who comes to the WebSocket, and for what: who comes first, as on every route. */
@ServerFilter(EventSocket.PATH)
final class EventHandshake {

    private final Handshake handshake;
    private final Queries queries;
    private final FeedVoice voice;

    EventHandshake(Handshake handshake, Queries queries, FeedVoice voice) {
        this.handshake = handshake;
        this.queries = queries;
        this.voice = voice;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void settle(HttpRequest<?> request) {
        Visit visit = handshake.visit(request);
        handshake.listen(request, visit, queries.read(LiveQuery.class, request).wanted(), voice::parts);
    }
}
