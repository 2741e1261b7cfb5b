package dev.tocsin.domain.incident;

import dev.tocsin.domain.catalog.ComponentId;
import java.util.List;
import java.util.Optional;

/**
 * What somebody tells the public at one time.
 *
 * @param lifecycle that of the API through which it came
 * @param status where the incident stands; as before where absent
 * @param components whose statuses are said with it: from now on the incident affects them
 */
public record Bulletin(
        Lifecycle lifecycle, Optional<Status> status, PublicMessage message, List<ComponentId> components) {

    public Bulletin {
        components = List.copyOf(components);
    }

    /** The status that an incident moves to, if it does. To the public, resolved and closed are the same. */
    Optional<Status> moving(Status from) {
        return status.filter(to -> to != from && !(to == Status.RESOLVED && from.isOver()));
    }
}
