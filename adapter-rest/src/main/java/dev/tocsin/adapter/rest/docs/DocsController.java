package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Dialect;
import dev.tocsin.adapter.rest.problem.Dialects;
import dev.tocsin.adapter.rest.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** The descriptions for programs, one of each dialect, and the ways to the pages that show them to people. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {

    private static final String OPENAPI = "/openapi";
    private static final String DOCS = "/docs";

    private final OpenApiDocuments documents;
    private final Dialects dialects;

    DocsController(OpenApiDocuments documents, Dialects dialects) {
        this.documents = documents;
        this.dialects = dialects;
    }

    @Get(uris = {OPENAPI, "/{dialect}" + OPENAPI})
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> openApi(HttpRequest<?> request) {
        return HttpResponse.ok(documents.of(dialect(request, OPENAPI))).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** The page's own links are relative to this directory. */
    @Get(uris = {DOCS, "/{dialect}" + DOCS})
    HttpResponse<Void> docs(HttpRequest<?> request) {
        return HttpResponse.temporaryRedirect(URI.create(dialect(request, DOCS).path() + DOCS + "/index.html"));
    }

    private Dialect dialect(HttpRequest<?> request, String end) {
        String path = request.getPath();
        String start = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return dialects.under(start.substring(0, start.length() - end.length()))
                .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "There is nothing at " + path + ".")
                        .exception());
    }
}
