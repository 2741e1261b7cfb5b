package dev.tocsin.app;

import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.sla.SlaState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/**
 * The laws that an operator watches: pages overdue and incidents unwatched are 0, or somebody is not told. And how the open incidents
 * stand against their SLA. Each gauge is asked of the database when it is read.
 */
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
        standing(ports, metrics, SlaState.AT_RISK, "at_risk");
        standing(ports, metrics, SlaState.BREACHED, "breached");
    }

    private static void standing(Ports ports, MeterRegistry metrics, SlaState state, String word) {
        Gauge.builder("tocsin.incidents.sla", ports, of -> of.dueIncidents().open(state))
                .tag("state", word)
                .description("Open incidents by how they stand against their SLA, the worse of their two deadlines")
                .strongReference(true)
                .register(metrics);
    }
}
