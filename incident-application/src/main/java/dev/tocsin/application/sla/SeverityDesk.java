package dev.tocsin.application.sla;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.sla.SeveritySettings;
import java.util.OptionalLong;

/**
 * Driving port: how fast the organization promises to answer. A change counts for incidents that are opened, or given a
 * severity, after it.
 */
public interface SeverityDesk {

    static SeverityDesk on(Ports ports) {
        return new DeskOfSeverities(ports.settings(), Commands.on(ports));
    }

    Outcome<Severities> read(Actor actor);

    /** Replaces all of them. */
    Outcome<Severities> replace(Request<Severities> request, ReplaceSeverities command);

    /** The version, where one is named, is the one that the caller has seen. */
    record ReplaceSeverities(SeveritySettings settings, OptionalLong version) {}
}
