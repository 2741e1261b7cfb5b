package dev.tocsin.application.port;

import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.TemplateId;
import java.util.List;
import java.util.Optional;

/** The templates that organizations keep; the built-in ones are not among them. */
public interface PostmortemTemplates {

    Optional<OwnTemplate> find(OrganizationId organization, TemplateId template);

    /** Newest first: by time of creation, then by id, both descending. They are few. */
    List<OwnTemplate> all(OrganizationId organization);
}
