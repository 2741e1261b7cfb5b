package dev.tocsin.application.port;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The ledger as people read it. */
public interface Pages {

    /** Empty when there is no such incident; oldest first, by time of creation, then by id. */
    Optional<List<LedgerEntry>> of(OrganizationId organization, IncidentRef incident);
}
