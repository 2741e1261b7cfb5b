package dev.tocsin.app;

import dev.tocsin.application.port.Ports;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** The laws that an operator watches: both gauges are 0, or somebody is not told. Each is asked of the database when it is read. */
@Context
final class Watchfulness {

    Watchfulness(Ports ports, MeterRegistry metrics) {
        Gauge.builder(
                        "tocsin.pages.overdue",
                        ports,
                        of -> of.pageQueue().overdue(of.clock().instant()))
                .description("Pages that have been due for longer than a sender may take, and are still not final")
                .strongReference(true)
                .register(metrics);
        Gauge.builder(
                        "tocsin.incidents.unwatched",
                        ports,
                        of -> of.dueIncidents().unwatched())
                .description("Open incidents that wait for no time, and have no reason for that")
                .strongReference(true)
                .register(metrics);
    }
}
