package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog;
import dev.tocsin.application.catalog.ServiceCatalog.RemoveService;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
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

/** The services, named by their keys. */
@Controller("/api/v1/services")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Services")
final class ServiceController {

    private static final Reply<Service, Service, ServiceItem> CHANGED =
            Reply.of(ServiceItem.class, CatalogMapper.MAPPER::service).versioned(Service::version);
    private static final Reply<Service, Service, ServiceItem> ADDED = CHANGED.created("/api/v1/services/");

    private final ServiceCatalog services;

    ServiceController(ServiceCatalog services) {
        this.services = services;
    }

    /** Add a service. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<ServiceItem>> addService(@FromToken Caller caller, @Body NewService body) {
        return caller.send(ADDED, request -> services.add(request, body.command()));
    }

    /** List services, newest first. */
    @Get
    Answer<Listing<ServiceItem>> listServices(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(
                services.list(actor, query.wanted()), slice -> Listing.of(slice, CatalogMapper.MAPPER::service));
    }

    /** Read one service. */
    @Get("/{id}")
    HttpResponse<Answer<ServiceItem>> getService(@FromToken Actor actor, String id) {
        return Answers.versioned(services.get(actor, named(id)), CatalogMapper.MAPPER::service, Service::version);
    }

    /** Change fields of a service. */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.STALE})
    HttpResponse<Answer<ServiceItem>> changeService(@FromToken Caller caller, String id, @Body ServiceAmendment body) {
        return caller.send(CHANGED, request -> services.change(request, body.command(named(id), caller.version())));
    }

    /** Remove a service; it is deactivated where history refers to it. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.STALE})
    HttpResponse<Void> removeService(@FromToken Caller caller, String id) {
        return caller.<Service, Service>send(
                request -> services.remove(request, new RemoveService(named(id), caller.version())));
    }

    private static ServiceKey named(String id) {
        return Names.service(id);
    }
}
