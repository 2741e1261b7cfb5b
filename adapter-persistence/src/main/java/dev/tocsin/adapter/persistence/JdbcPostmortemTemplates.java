package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PostmortemTemplates;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.TemplateId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

record JdbcPostmortemTemplates(Database database) implements PostmortemTemplates {

    private static final String SELECT =
            "select id, name, outline, created_at, updated_at, version from postmortem_template where organization_id = ?";

    @Override
    public Optional<OwnTemplate> find(OrganizationId organization, TemplateId template) {
        Query query = new Query().add(SELECT, organization.value()).add(" and id = ?", template.value());
        return read(organization, query).stream().findFirst();
    }

    @Override
    public List<OwnTemplate> all(OrganizationId organization) {
        return read(
                organization, new Query().add(SELECT, organization.value()).add(" order by created_at desc, id desc"));
    }

    private List<OwnTemplate> read(OrganizationId organization, Query query) {
        return database.run(connection -> query.list(connection, row -> template(organization, row)));
    }

    private static OwnTemplate template(OrganizationId organization, Row row) throws SQLException {
        return new OwnTemplate(
                organization,
                new TemplateId(row.uuid()),
                OutlineText.read(row.text(), row.text()),
                row.instant(),
                row.instant(),
                row.number());
    }
}
