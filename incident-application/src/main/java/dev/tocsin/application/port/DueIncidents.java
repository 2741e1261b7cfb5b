package dev.tocsin.application.port;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The incidents whose next deadline has come, of all organizations. */
public interface DueIncidents {

    /** Where an incident is to be found. */
    record Due(OrganizationId organization, IncidentId incident) {}

    /**
     * Claims up to {@code limit} incidents that are due and that nobody else holds just now, asks what to do with each, and keeps all
     * the answers in the transaction of the claim. What others hold is passed over, not waited for; so nothing claimed does not mean
     * that nothing is due.
     *
     * @param decide pure; empty where nothing is to be done
     * @return how many incidents were changed; an exception means that none was
     */
    int claimDue(Instant now, int limit, Function<StoredIncident, Optional<IncidentWrite>> decide);

    /** The same for one incident, if it is still due and nobody holds it. */
    boolean claim(Due due, Instant now, Function<StoredIncident, Optional<IncidentWrite>> decide);

    /** Which incidents are due, without claiming or reading them. */
    List<Due> due(Instant now, int limit);

    /** Puts an incident that cannot be handled out of the way until {@code until}; its deadline stays as it is. */
    void putOff(Due due, Instant until);
}
