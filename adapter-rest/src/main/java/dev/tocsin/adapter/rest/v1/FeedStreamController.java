package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.live.EventStream;
import dev.tocsin.adapter.rest.live.Wanted;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.adapter.rest.security.Visit;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RouteCondition;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;

/** The feed as server-sent events, for whoever names them among what they accept; all others get JSON. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class FeedStreamController {

    /** What an EventSource remembers: the position that the last event had as its id. */
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final EventStream stream;
    private final FeedVoice voice;

    FeedStreamController(EventStream stream, FeedVoice voice) {
        this.stream = stream;
        this.voice = voice;
    }

    /** Follow what happens, as it happens. */
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @RouteCondition("#{T(dev.tocsin.adapter.rest.live.EventStream).isWanted(request.headers)}")
    HttpResponse<Publisher<byte[]>> followEvents(
            @FromToken Visit visit, HttpRequest<?> asked, @RequestBean LiveQuery query) {
        return HttpResponse.<Publisher<byte[]>>ok(
                        stream.open(asked, visit, resumed(query.wanted(), asked), voice::entries))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // So that nginx passes on what it has, rather than wait for more.
                .header("X-Accel-Buffering", "no");
    }

    /** Whoever was here before goes on where they were, whatever the address says that they came with then. */
    private static Wanted resumed(Wanted wanted, HttpRequest<?> request) {
        String last = request.getHeaders().get(LAST_EVENT_ID, String.class, "");
        if (last.isEmpty()) {
            return wanted;
        }
        if (!POSITION.matcher(last).matches()) {
            throw Problem.field(LAST_EVENT_ID, "must be the id of an event").exception();
        }
        return new Wanted(wanted.filter(), OptionalLong.of(Long.parseLong(last)));
    }
}
