package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.escalation.KnownPolicy;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import java.util.Optional;

/** The escalation policies, with the present names of those whom they wake, and what an organization has set about them. */
public interface Policies {

    Optional<KnownPolicy> find(OrganizationId organization, PolicyId policy);

    /** Without regard to case, see {@link dev.tocsin.domain.Text#folded}. */
    Optional<KnownPolicy> findByName(OrganizationId organization, String name);

    /** Those with the text in their name. */
    Slice<KnownPolicy, Integer> list(OrganizationId organization, Search search);

    PolicyBindings bindings(OrganizationId organization);

    /** Who hears of what nobody else could be told. */
    Optional<Email> catchAll(OrganizationId organization);
}
