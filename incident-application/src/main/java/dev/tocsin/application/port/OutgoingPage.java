package dev.tocsin.application.port;

import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.Reminder;
import dev.tocsin.domain.sla.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a channel needs to tell somebody of an incident. Whatever people wrote is in here as they wrote it: each channel makes it
 * harmless in its own way.
 *
 * @param place the level that fired, where one did
 * @param message what whoever pages them has to say
 * @param owed what they have promised, where that is why they are told
 * @param acknowledgeLink where this person, and nobody else, can take the incident; none where there is nothing to answer
 */
public record OutgoingPage(
        OrganizationId organization,
        PageId id,
        Contact to,
        Cause cause,
        Urgency urgency,
        Optional<Place> place,
        Optional<String> message,
        About incident,
        Optional<Owed> owed,
        Optional<URI> acknowledgeLink) {

    /** An action item as it is when the page is sent, and where it was promised. */
    public record Owed(PostmortemNumber postmortem, Reminder reminder) {}

    /**
     * The incident as it is when the page is sent.
     *
     * @param assignee the name of whoever has it
     * @param services names
     */
    public record About(
            IncidentNumber number,
            String title,
            Severity severity,
            Status status,
            Optional<String> assignee,
            List<String> services,
            Instant createdAt) {
        public About {
            services = List.copyOf(services);
        }
    }
}
