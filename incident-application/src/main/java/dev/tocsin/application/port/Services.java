package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Optional;

/** The active services. */
public interface Services {

    Optional<Service> find(OrganizationId organization, ServiceKey key);

    /** Without regard to case, see {@link dev.tocsin.domain.Text#folded}. */
    Optional<Service> findByName(OrganizationId organization, String name);

    /** Those with the text in their name or key. */
    Slice<Service, Integer> list(OrganizationId organization, Search search);
}
