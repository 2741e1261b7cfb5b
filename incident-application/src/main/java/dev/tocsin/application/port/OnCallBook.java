package dev.tocsin.application.port;

import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Who is to be woken for incidents: everything that an escalation asks for, read in one go for many of them. */
public interface OnCallBook {

    /**
     * What each incident's escalation has to know at an instant. The policy in force is found where the escalation has no copy of one; people and
     * schedules are those of the copy where it has one, else of the policy in force; people include whoever is on call then and the assignee, if
     * they are active.
     *
     * @param incidents of any organizations
     * @return something for each of them
     */
    Map<IncidentId, OnCall> ask(Collection<Incident> incidents, Instant at);
}
