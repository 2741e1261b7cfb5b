package dev.tocsin.adapter.rest.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Metrics at exactly this path; the framework has them elsewhere, and something else here. */
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Operations")
final class MetricsController {

    private final PrometheusMeterRegistry registry;

    /** The registry of all registries is asked for too: while nobody has, the meters are in none. */
    MetricsController(PrometheusMeterRegistry registry, MeterRegistry all) {
        this.registry = registry;
    }

    /** Read all metrics. */
    @Get
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    String readMetrics() {
        return registry.scrape();
    }
}
