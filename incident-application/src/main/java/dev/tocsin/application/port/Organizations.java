package dev.tocsin.application.port;

import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import java.util.Optional;

/** The organizations of this installation. */
public interface Organizations {

    boolean any();

    Optional<Organization> find(OrganizationId id);

    Optional<Organization> findBySlug(Slug slug);
}
