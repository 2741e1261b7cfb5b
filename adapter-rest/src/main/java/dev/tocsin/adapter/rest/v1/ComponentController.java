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
import dev.tocsin.application.catalog.ComponentCatalog;
import dev.tocsin.application.catalog.ComponentCatalog.RemoveComponent;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
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

/** What the public sees, and how well it works. */
@Controller("/api/v1/components")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Components")
final class ComponentController {

    private static final Reply<Component, Component, ComponentItem> CHANGED =
            Reply.of(ComponentItem.class, CatalogMapper.MAPPER::component).versioned(Component::version);
    private static final Reply<Component, Component, ComponentItem> ADDED = CHANGED.created("/api/v1/components/");

    private final ComponentCatalog components;

    ComponentController(ComponentCatalog components) {
        this.components = components;
    }

    /** Add a component. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<ComponentItem>> addComponent(@FromToken Caller caller, @Body NewComponent body) {
        return caller.send(ADDED, request -> components.add(request, body.command()));
    }

    /** List components, newest first. */
    @Get
    Answer<Listing<ComponentItem>> listComponents(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(
                components.list(actor, query.wanted()), slice -> Listing.of(slice, CatalogMapper.MAPPER::component));
    }

    /** Read one component. */
    @Get("/{id}")
    HttpResponse<Answer<ComponentItem>> getComponent(@FromToken Actor actor, String id) {
        return Answers.versioned(components.get(actor, named(id)), CatalogMapper.MAPPER::component, Component::version);
    }

    /** List how the status of a component has changed, the latest change first. */
    @Get("/{id}/history")
    Answer<Listing<PastStatusItem>> listComponentHistory(
            @FromToken Actor actor, String id, @RequestBean PartQuery query) {
        return Answers.of(
                components.history(actor, named(id), query.wanted()), slice -> Listing.of(slice, PastStatusItem::of));
    }

    /** List the incidents that affect a component, or did, newest first. */
    @Get("/{id}/incidents")
    Answer<Listing<AffectingIncidentItem>> listComponentIncidents(
            @FromToken Actor actor, String id, @RequestBean PartQuery query) {
        return Answers.of(
                components.incidents(actor, named(id), query.wanted()),
                slice -> Listing.of(slice, AffectingIncidentItem::of));
    }

    /**
     * Change fields of a component. Another status goes into its history, and onto the timelines of the open incidents
     * that affect it: of the 100 newest ones, where there are more.
     */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.STALE})
    HttpResponse<Answer<ComponentItem>> changeComponent(
            @FromToken Caller caller, String id, @Body ComponentAmendment body) {
        return caller.send(CHANGED, request -> components.change(request, body.command(named(id), caller.version())));
    }

    /** Remove a component; it is deactivated where history refers to it. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.STALE})
    HttpResponse<Void> removeComponent(@FromToken Caller caller, String id) {
        return caller.<Component, Component>send(
                request -> components.remove(request, new RemoveComponent(named(id), caller.version())));
    }

    private static ComponentId named(String id) {
        return Names.id(Rejection.Kind.COMPONENT, id, ComponentId::new);
    }
}
