package dev.tocsin.domain.hen;

import dev.tocsin.domain.egg.Egg;
import java.util.Optional;

/** One half of a cycle. */
public record Hen(Optional<Egg> from) {}
