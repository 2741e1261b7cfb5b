package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Search;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ComponentCatalog;
import dev.tocsin.application.catalog.EnvironmentCatalog;
import dev.tocsin.application.people.UserDirectory;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What there is to be named by its id. */
@Controller(Farm.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Catalog")
final class FarmCatalogController {

    private final ComponentCatalog components;
    private final EnvironmentCatalog environments;
    private final UserDirectory users;

    FarmCatalogController(ComponentCatalog components, EnvironmentCatalog environments, UserDirectory users) {
        this.components = components;
        this.environments = environments;
        this.users = users;
    }

    /** List components, newest first. */
    @Get("/components")
    Answer<FarmPage<FarmComponent>> listFarmComponents(@FromToken Actor actor, @RequestBean FarmPart part) {
        Search wanted = part.wanted();
        return Answers.of(
                components.list(actor, wanted),
                slice -> FarmPage.of(slice, FarmComponent::of, wanted.offset(), wanted.limit()));
    }

    /** List environments, newest first. */
    @Get("/environments")
    Answer<FarmPage<FarmEnvironment>> listFarmEnvironments(@FromToken Actor actor, @RequestBean FarmPart part) {
        Search wanted = part.wanted();
        return Answers.of(
                environments.list(actor, wanted),
                slice -> FarmPage.of(slice, FarmEnvironment::of, wanted.offset(), wanted.limit()));
    }

    /** List the active users, newest first. */
    @Get("/users")
    Answer<FarmPage<FarmUser>> listFarmUsers(@FromToken Actor actor, @RequestBean FarmPart part) {
        Search wanted = part.wanted();
        return Answers.of(
                users.list(actor, true, wanted),
                slice -> FarmPage.of(slice, FarmUser::of, wanted.offset(), wanted.limit()));
    }
}
