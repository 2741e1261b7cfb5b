package dev.tocsin.domain.oncall;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands at an instant.
 *
 * @param duty empty while nobody is on call
 * @param until when it will be somebody else, or nobody, or somebody at last; empty where that is beyond the time that was looked at
 */
public record Watch(Optional<Duty> duty, Optional<Instant> until) {}
