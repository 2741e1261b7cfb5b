package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.input.FileFormat;
import dev.tocsin.adapter.rest.input.LargeBody;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.problem.RequestId;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.ArchivedPostmortem;
import dev.tocsin.application.postmortem.PostmortemArchive;
import dev.tocsin.application.postmortem.PostmortemExport;
import dev.tocsin.application.postmortem.PostmortemExport.Format;
import dev.tocsin.application.postmortem.PostmortemRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Postmortems to take away and to bring back. What is taken away is a file, and no envelope; which form it has, the
 * parameter says alone.
 */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class PostmortemFiles {

    private final PostmortemExport export;
    private final PostmortemArchive archive;
    private final JsonMapper json;

    PostmortemFiles(PostmortemExport export, PostmortemArchive archive, JsonMapper json) {
        this.export = export;
        this.archive = archive;
        this.json = json;
    }

    /** Download a postmortem as a document, or all that there is of it. */
    @Get("/postmortems/{id}/export")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PostmortemFile.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    MutableHttpResponse<String> exportPostmortem(
            HttpRequest<?> request, @FromToken Actor actor, String id, @RequestBean ExportQuery query) {
        return answer(request, actor, Names.postmortem(id), query);
    }

    /** Download the postmortem of an incident as a document, or all that there is of it. */
    @Get("/incidents/{id}/postmortem/export")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PostmortemFile.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    MutableHttpResponse<String> exportPostmortemOfIncident(
            HttpRequest<?> request, @FromToken Actor actor, String id, @RequestBean ExportQuery query) {
        return answer(request, actor, PostmortemRef.of(Names.incident(id)), query);
    }

    /** Bring a postmortem back that was exported as JSON, with its number and all its versions. */
    @Post("/postmortems/import")
    @Status(HttpStatus.CREATED)
    @LargeBody
    @Refuses({Code.NOT_FOUND, Code.POSTMORTEM_EXISTS, Code.POSTMORTEM_NUMBER_TAKEN})
    HttpResponse<Answer<CreatedPostmortem>> importPostmortem(@FromToken Caller caller, @Body PostmortemImport body) {
        return caller.send(PostmortemController.CREATED, request -> archive.bringIn(request, body.command()));
    }

    private MutableHttpResponse<String> answer(
            HttpRequest<?> request, Actor actor, PostmortemRef postmortem, ExportQuery query) {
        return download(actor, postmortem, query.wanted()).header(RequestId.HEADER, RequestId.of(request));
    }

    private MutableHttpResponse<String> download(Actor actor, PostmortemRef postmortem, FileFormat format) {
        return switch (format) {
            case JSON -> {
                ArchivedPostmortem archived = Answers.found(archive.export(actor, postmortem));
                yield Download.json(archived, json(PostmortemFile.of(archived)));
            }
            case MARKDOWN -> Download.markdown(Answers.found(export.export(actor, postmortem, Format.MARKDOWN)));
            case HTML -> Download.html(Answers.found(export.export(actor, postmortem, Format.HTML)));
        };
    }

    private String json(PostmortemFile file) {
        try {
            return json.writeValueAsString(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
