package dev.tocsin.domain.egg;

import dev.tocsin.domain.hen.Hen;
import java.util.Optional;

/** One half of a cycle. */
public record Egg(Optional<Hen> from) {}
