package dev.tocsin.application.port;

import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.organization.OrganizationId;

/** What organizations have set. */
public interface Settings {

    /**
     * The organization's severities. An adapter may answer what was so up to 5 s ago, but knows at once what was
     * committed through itself.
     *
     * @throws java.util.NoSuchElementException when there is no such organization
     */
    Severities severities(OrganizationId organization);

    /**
     * The organization's severities as they are kept now: what a change of them is decided on.
     *
     * @throws java.util.NoSuchElementException when there is no such organization
     */
    Severities present(OrganizationId organization);

    /**
     * What the organization has chosen for its postmortems, as it is kept now; {@link PostmortemChoice#INITIAL} until
     * it chooses.
     */
    PostmortemChoice postmortems(OrganizationId organization);
}
