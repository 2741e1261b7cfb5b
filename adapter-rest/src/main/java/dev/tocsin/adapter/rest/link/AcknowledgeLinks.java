package dev.tocsin.adapter.rest.link;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.UserId;
import jakarta.inject.Singleton;
import java.net.URI;

/** Makes the links by which people take an incident. Each is good for a day, and for no other person and no other incident. */
@Singleton
public final class AcknowledgeLinks {

    /** What they begin with on this service; a token follows, which is a right to act. */
    public static final String PATH = "/acknowledge";

    private final String start;
    private final InvitationTokens tokens;

    AcknowledgeLinks(LinkSettings settings, InvitationTokens tokens) {
        this.start = settings.base() + PATH + "/";
        this.tokens = tokens;
    }

    public URI to(OrganizationId organization, IncidentId incident, UserId person) {
        return URI.create(start + tokens.sign(new Invitation(organization, incident, person)));
    }
}
