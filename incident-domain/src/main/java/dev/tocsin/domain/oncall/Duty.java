package dev.tocsin.domain.oncall;

import dev.tocsin.domain.people.Responder;
import java.util.Optional;

/**
 * Somebody is on call.
 *
 * @param rotation the name of the rotation that says so; empty where an override does
 */
public record Duty(Responder person, Optional<String> rotation) {}
