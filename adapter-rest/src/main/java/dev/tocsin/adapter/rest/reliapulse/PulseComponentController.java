package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ComponentCatalog;
import dev.tocsin.domain.catalog.Component;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Components, as ReliaPulse knows them. */
@Controller(ReliaPulse.API + "/components")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Components")
final class PulseComponentController {

    private final ComponentCatalog components;

    PulseComponentController(ComponentCatalog components) {
        this.components = components;
    }

    /** List components with their ids, newest first. */
    @Get
    Answer<PulseComponents> listPulseComponents(@FromToken Actor actor, @RequestBean PulseComponentQuery query) {
        return Answers.of(components.list(actor, query.wanted()), slice -> page(slice, query.part()));
    }

    private static PulseComponents page(Slice<Component, Integer> slice, PulsePart part) {
        return new PulseComponents(
                slice.items().stream().map(PulseComponent::of).toList(), PulseMeta.of(slice, part));
    }
}
