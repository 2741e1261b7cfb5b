package dev.tocsin.domain.incident;

import dev.tocsin.domain.people.Responder;
import java.time.Instant;

/** Who resolved the incident, and when. An incident that was closed without having been resolved has none. */
public record Resolution(Responder by, Instant at) {}
