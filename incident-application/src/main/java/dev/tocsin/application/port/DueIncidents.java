package dev.tocsin.application.port;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.sla.SlaState;
import java.time.Instant;
import java.util.List;

/** The incidents whose next deadline has come, of all organizations. */
public interface DueIncidents {

    /** Where an incident is to be found. */
    record Due(OrganizationId organization, IncidentId incident) {}

    /** What is to be kept of incidents that are due: of some of them, or of none. Nobody is asked where none is. */
    interface Decision {
        List<IncidentWrite> on(List<StoredIncident> due);
    }

    /**
     * Claims up to {@code limit} incidents that are due and that nobody else holds just now, asks what to do with them, and keeps all
     * the answers in the transaction of the claim. What others hold is passed over, not waited for; so nothing claimed does not mean
     * that nothing is due.
     *
     * @param decide reads, and changes nothing
     * @return how many incidents were changed; an exception means that none was
     */
    int claimDue(Instant now, int limit, Decision decide);

    /** The same for one incident, if it is still due and nobody holds it. */
    boolean claim(Due due, Instant now, Decision decide);

    /** Which incidents are due, without claiming or reading them. */
    List<Due> due(Instant now, int limit);

    /** Puts an incident that cannot be handled out of the way until {@code until}; its deadline stays as it is. */
    void putOff(Due due, Instant until);

    /** How many incidents are open, wait for no time, and have no reason for that: a bug, and somebody who is not woken. */
    long unwatched();

    /** How many open incidents have this standing against their SLA. */
    long open(SlaState standing);
}
