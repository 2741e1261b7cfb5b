package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Organizations;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import java.util.NoSuchElementException;
import java.util.Optional;

record KeptOrganizations(Installation installation) implements Organizations, Settings {

    @Override
    public boolean any() {
        return installation.read(() -> !installation.tenants.isEmpty());
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return installation.read(() -> installation.tenants.find(id).map(Tenant::organization));
    }

    @Override
    public Optional<Organization> findBySlug(Slug slug) {
        return installation.read(() -> installation
                .tenants
                .all()
                .map(Tenant::organization)
                .filter(organization -> organization.slug().equals(slug))
                .findFirst());
    }

    @Override
    public Severities severities(OrganizationId organization) {
        return present(organization);
    }

    @Override
    public Severities present(OrganizationId organization) {
        return installation
                .read(() -> installation.tenants.find(organization).map(Tenant::severities))
                .orElseThrow(() -> new NoSuchElementException("there is no such organization"));
    }

    @Override
    public PostmortemChoice postmortems(OrganizationId organization) {
        return installation.read(organization, PostmortemChoice.INITIAL, Tenant::postmortemChoice);
    }
}
