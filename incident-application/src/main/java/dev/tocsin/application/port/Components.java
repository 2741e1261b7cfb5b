package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Optional;

/** The active components. */
public interface Components {

    Optional<Component> find(OrganizationId organization, ComponentId id);

    /** Without regard to case, see {@link dev.tocsin.domain.Text#folded}. */
    Optional<Component> findByName(OrganizationId organization, String name);

    /** Those with the text in their name. */
    Slice<Component, Integer> list(OrganizationId organization, Search search);
}
