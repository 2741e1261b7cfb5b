package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Organizations;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import java.util.Optional;

/** Organizations. */
record JdbcOrganizations(Database database) implements Organizations {

    private static final String SELECT = "select " + Reading.ORGANIZATION + " from organization o";

    @Override
    public boolean any() {
        return first(new Query().add(SELECT + " limit 1")).isPresent();
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return first(new Query().add(SELECT + " where o.organization_id = ?", id.value()));
    }

    @Override
    public Optional<Organization> findBySlug(Slug slug) {
        return first(new Query().add(SELECT + " where o.slug = ?", slug.value()));
    }

    private Optional<Organization> first(Query query) {
        return database.run(connection -> query.list(connection, Reading::organization)).stream()
                .findFirst();
    }
}
