package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.PostmortemTemplates;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.drafting.SectionOutline;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Template;
import dev.tocsin.domain.postmortem.TemplateId;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All templates that an organization has: those that come with Tocsin, and its own. */
record KnownTemplates(PostmortemTemplates own) {

    Optional<Template> find(OrganizationId organization, TemplateId id) {
        return BuiltInTemplate.of(id)
                .<Template>map(template -> template)
                .or(() -> own.find(organization, id).map(template -> template));
    }

    /** The built-in ones first. */
    List<Template> all(OrganizationId organization) {
        return Stream.<Template>concat(BuiltInTemplate.ALL.stream(), own.all(organization).stream())
                .toList();
    }

    /** Whether another one than that of the id has the name. */
    boolean isTaken(OrganizationId organization, TemplateId id, String name) {
        return all(organization).stream()
                .anyMatch(other -> !other.id().equals(id)
                        && Text.folded(other.outline().name()).equals(Text.folded(name)));
    }

    /** What those are to drafting that say how a template is built. */
    static List<SectionOutline> sections(List<TemplateSection> template) {
        return template.stream()
                .map(section -> new SectionOutline(section.key().value(), section.title(), section.questions()))
                .toList();
    }
}
