package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.EnvironmentCatalog;
import dev.tocsin.application.catalog.EnvironmentCatalog.RemoveEnvironment;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where things run. */
@Controller("/api/v1/environments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Environments")
final class EnvironmentController {

    private static final Reply<Environment, Environment, EnvironmentItem> CHANGED =
            Reply.of(EnvironmentItem.class, CatalogMapper.MAPPER::environment).versioned(Environment::version);
    private static final Reply<Environment, Environment, EnvironmentItem> ADDED =
            CHANGED.created("/api/v1/environments/");

    private final EnvironmentCatalog environments;

    EnvironmentController(EnvironmentCatalog environments) {
        this.environments = environments;
    }

    /** Add an environment. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<EnvironmentItem>> addEnvironment(@FromToken Caller caller, @Body NewEnvironment body) {
        return caller.send(ADDED, request -> environments.add(request, body.command()));
    }

    /** List environments, newest first. */
    @Get
    Answer<Listing<EnvironmentItem>> listEnvironments(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(
                environments.list(actor, query.wanted()),
                slice -> Listing.of(slice, CatalogMapper.MAPPER::environment));
    }

    /** Read one environment. */
    @Get("/{id}")
    HttpResponse<Answer<EnvironmentItem>> getEnvironment(@FromToken Actor actor, String id) {
        return Answers.versioned(
                environments.get(actor, named(id)), CatalogMapper.MAPPER::environment, Environment::version);
    }

    /** List the incidents that happen in an environment, or did, newest first. */
    @Get("/{id}/incidents")
    Answer<Listing<AffectingIncidentItem>> listEnvironmentIncidents(
            @FromToken Actor actor, String id, @RequestBean PartQuery query) {
        return Answers.of(
                environments.incidents(actor, named(id), query.wanted()),
                slice -> Listing.of(slice, AffectingIncidentItem::of));
    }

    /** Change fields of an environment. */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.STALE})
    HttpResponse<Answer<EnvironmentItem>> changeEnvironment(
            @FromToken Caller caller, String id, @Body EnvironmentAmendment body) {
        return caller.send(CHANGED, request -> environments.change(request, body.command(named(id), caller.version())));
    }

    /** Remove an environment; it is deactivated where history refers to it. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.STALE})
    HttpResponse<Void> removeEnvironment(@FromToken Caller caller, String id) {
        return caller.<Environment, Environment>send(
                request -> environments.remove(request, new RemoveEnvironment(named(id), caller.version())));
    }

    private static EnvironmentId named(String id) {
        return Names.id(Rejection.Kind.ENVIRONMENT, id, EnvironmentId::new);
    }
}
