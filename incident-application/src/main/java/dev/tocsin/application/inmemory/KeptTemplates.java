package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.PostmortemTemplates;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.TemplateId;
import java.util.List;
import java.util.Optional;

record KeptTemplates(Installation installation) implements PostmortemTemplates {

    @Override
    public Optional<OwnTemplate> find(OrganizationId organization, TemplateId template) {
        return installation.read(organization, Optional.empty(), tenant -> tenant.templates.find(template));
    }

    @Override
    public List<OwnTemplate> all(OrganizationId organization) {
        return installation.read(
                organization,
                List.of(),
                tenant -> tenant.templates
                        .all()
                        .sorted(Lists.newestFirst(
                                OwnTemplate::createdAt,
                                template -> template.id().value()))
                        .toList());
    }
}
