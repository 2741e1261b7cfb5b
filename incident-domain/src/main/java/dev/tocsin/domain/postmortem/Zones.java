package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.people.UserId;
import java.time.ZoneId;
import java.util.Optional;

/** Where people live: asked when it matters, as they move. Empty for whoever is not to be reached any more. */
@FunctionalInterface
public interface Zones {

    Optional<ZoneId> of(UserId person);
}
