package dev.tocsin.domain.incident;

import dev.tocsin.domain.people.Responder;
import java.time.Instant;

/** Who took the incident, and when. It is not a status. */
public record Acknowledgement(Responder by, Instant at) {}
