package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The active environments. */
public interface Environments {

    Optional<Environment> find(OrganizationId organization, EnvironmentId id);

    /** Those of these that there are, in no order. */
    List<Environment> find(OrganizationId organization, Collection<EnvironmentId> ids);

    /** Without regard to case, see {@link dev.tocsin.domain.Text#folded}. */
    Optional<Environment> findByName(OrganizationId organization, String name);

    /** Those with the text in their name. */
    Slice<Environment, Integer> list(OrganizationId organization, Search search);

    /**
     * The incidents that happen, or did, in it, newest first; not those from which it was taken, nor deleted ones.
     * Nobody asks for a text in them.
     */
    Slice<AffectingIncident, Integer> incidents(OrganizationId organization, EnvironmentId id, Search search);
}
