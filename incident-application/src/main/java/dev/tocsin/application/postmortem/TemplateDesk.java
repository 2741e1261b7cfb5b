package dev.tocsin.application.postmortem;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.Template;
import dev.tocsin.domain.postmortem.TemplateId;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Driving port: what postmortems are drafted for. Names are unique, without regard to case, also among the built-in
 * ones; these can be copied, but neither changed nor removed.
 */
public interface TemplateDesk {

    static TemplateDesk on(Ports ports) {
        return new DeskOfTemplates(
                new KnownTemplates(ports.postmortemTemplates()),
                ports.settings(),
                Commands.on(ports),
                ports.ids(),
                ports.clock());
    }

    /** The built-in ones first, then the organization's own, newest first. The text occurs in the name. */
    Outcome<Slice<Template, Integer>> list(Actor actor, Search search);

    Outcome<Template> get(Actor actor, TemplateId template);

    Outcome<Template> add(Request<Template> request, Outline outline);

    Outcome<Template> copy(Request<Template> request, CopyTemplate command);

    Outcome<Template> change(Request<Template> request, ChangeTemplate command);

    /** Not the active one. Answers the template as it was last. */
    Outcome<Template> remove(Request<Template> request, RemoveTemplate command);

    record CopyTemplate(TemplateId original, String name) {}

    /** Lists, where given, replace those before. Postmortems that were drafted for it are not disturbed. */
    record ChangeTemplate(
            TemplateId template,
            Optional<String> name,
            Optional<List<TemplateSection>> sections,
            Optional<List<String>> actionItemCategories,
            OptionalLong version) {}

    record RemoveTemplate(TemplateId template, OptionalLong version) {}
}
