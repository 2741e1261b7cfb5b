package dev.tocsin.application.catalog;

import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * One change in the history of a component's status.
 *
 * @param version that of the component since then: the later, the higher
 * @param by as they were called then
 * @param incident the one that it was set for, if there was one, and if that has not been deleted
 */
public record PastStatus(
        long version,
        ComponentStatus from,
        ComponentStatus to,
        Author by,
        Instant at,
        Optional<IncidentNumber> incident) {}
