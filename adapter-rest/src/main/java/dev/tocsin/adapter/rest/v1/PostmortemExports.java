package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.RequestId;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.PostmortemExport;
import dev.tocsin.application.postmortem.PostmortemRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Postmortems to take away: what is answered is a file, and no envelope. Which form it has, the parameter says alone. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
@Tag(name = "Postmortems")
final class PostmortemExports {

    private final PostmortemExport export;

    PostmortemExports(PostmortemExport export) {
        this.export = export;
    }

    /** Download a postmortem as a document. */
    @Get("/postmortems/{id}/export")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    MutableHttpResponse<String> exportPostmortem(
            HttpRequest<?> request, @FromToken Actor actor, String id, @RequestBean ExportQuery query) {
        return answer(request, actor, Names.postmortem(id), query);
    }

    /** Download the postmortem of an incident as a document. */
    @Get("/incidents/{id}/postmortem/export")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    MutableHttpResponse<String> exportPostmortemOfIncident(
            HttpRequest<?> request, @FromToken Actor actor, String id, @RequestBean ExportQuery query) {
        return answer(request, actor, PostmortemRef.of(Names.incident(id)), query);
    }

    private MutableHttpResponse<String> answer(
            HttpRequest<?> request, Actor actor, PostmortemRef postmortem, ExportQuery query) {
        return Download.of(Answers.found(export.export(actor, postmortem, query.wanted())), query.wanted())
                .header(RequestId.HEADER, RequestId.of(request));
    }
}
