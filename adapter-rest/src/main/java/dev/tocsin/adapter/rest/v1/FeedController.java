package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.feed.EventFeed;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What has happened since. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Events")
final class FeedController {

    private final EventFeed feed;

    FeedController(EventFeed feed) {
        this.feed = feed;
    }

    /** Read what has happened after a position, oldest first; or follow it, by accepting text/event-stream. */
    @Get
    Answer<FeedItem.Part> readEvents(@FromToken Actor actor, @RequestBean FeedQuery query) {
        return Answers.of(feed.after(actor, query.filter(), query.position(), query.size()), FeedItem.Part::of);
    }
}
