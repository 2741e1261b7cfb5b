package dev.tocsin.adapter.rest.docs;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** The description for programs, and the way to the page that shows it to people. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {

    private final OpenApiDocument document;

    DocsController(OpenApiDocument document) {
        this.document = document;
    }

    @Get("/openapi")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> openApi() {
        return HttpResponse.ok(document.bytes()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** The page's own links are relative to this directory. */
    @Get("/docs")
    HttpResponse<Void> docs() {
        return HttpResponse.<Void>temporaryRedirect(URI.create("/docs/index.html"));
    }
}
