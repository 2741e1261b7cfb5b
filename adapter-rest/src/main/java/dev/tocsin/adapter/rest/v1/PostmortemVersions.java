package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.PostmortemBoard;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What a postmortem said before. */
@Controller("/api/v1/postmortems/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class PostmortemVersions {

    private final PostmortemBoard board;

    PostmortemVersions(PostmortemBoard board) {
        this.board = board;
    }

    /** List the versions of a postmortem, newest first. */
    @Get("/versions")
    Answer<Listing<VersionItem>> listPostmortemVersions(
            @FromToken Actor actor, String id, @RequestBean PartQuery query) {
        return Answers.of(
                board.versions(actor, Names.postmortem(id), query.wanted()),
                slice -> Listing.of(slice, VersionItem::of));
    }

    /** Read one version of a postmortem, with its action items as they stood then. */
    @Get("/versions/{version}")
    Answer<VersionItem.Details> getPostmortemVersion(@FromToken Actor actor, String id, String version) {
        return Answers.of(
                board.version(actor, Names.postmortem(id), Names.version(id, version)), VersionItem.Details::of);
    }

    /** Compare two versions of a postmortem, line by line. */
    @Get("/compare")
    Answer<ComparisonItem> comparePostmortemVersions(
            @FromToken Actor actor, String id, @RequestBean ComparisonQuery query) {
        return Answers.of(
                board.compare(actor, Names.postmortem(id), query.from(), query.to()),
                comparison -> ComparisonItem.of(query.from(), query.to(), comparison));
    }
}
