package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.live.Handshake;
import dev.tocsin.adapter.rest.live.Wanted;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.OptionalLong;

/** Settles who comes to Farm's WebSocket. Its events have no positions, so it tells what happens from now on. */
@ServerFilter(FarmSocket.PATH)
final class FarmHandshake {

    private static final Wanted WANTED = new Wanted(FarmVoice.HEARD, OptionalLong.empty());

    private final Handshake handshake;
    private final FarmVoice voice;

    FarmHandshake(Handshake handshake, FarmVoice voice) {
        this.handshake = handshake;
        this.voice = voice;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void settle(HttpRequest<?> request) {
        handshake.listen(request, handshake.visit(request), WANTED, voice::messages);
    }
}
