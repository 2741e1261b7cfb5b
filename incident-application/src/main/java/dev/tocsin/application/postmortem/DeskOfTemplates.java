package dev.tocsin.application.postmortem;

import static dev.tocsin.application.Rejection.Kind.TEMPLATE;
import static dev.tocsin.application.access.Permission.CHANGE_TEMPLATES;
import static dev.tocsin.application.access.Permission.READ_POSTMORTEMS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.PostmortemWrite;
import dev.tocsin.application.port.Settings;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.Template;
import dev.tocsin.domain.postmortem.TemplateId;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** The organization's own templates are kept; the built-in ones stand beside them. */
record DeskOfTemplates(KnownTemplates templates, Settings settings, Commands commands, Ids ids, InstantSource clock)
        implements TemplateDesk {

    /** How the setting is called by which a template is in use. */
    private static final String ACTIVE = "active_template";

    @Override
    public Outcome<Slice<Template, Integer>> list(Actor actor, Search search) {
        return actor.reading(
                READ_POSTMORTEMS,
                () -> Outcome.done(search.part(templates.all(actor.organization()).stream()
                        .filter(template -> search.matches(template.outline().name()))
                        .toList())));
    }

    @Override
    public Outcome<Template> get(Actor actor, TemplateId template) {
        return actor.reading(
                READ_POSTMORTEMS, () -> Outcome.of(templates.find(actor.organization(), template), unknown(template)));
    }

    @Override
    public Outcome<Template> add(Request<Template> request, Outline outline) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_TEMPLATES, () -> added(organization, outline));
    }

    @Override
    public Outcome<Template> copy(Request<Template> request, CopyTemplate command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_TEMPLATES,
                () -> templates
                        .find(organization, command.original())
                        .map(original -> added(organization, original.outline().named(command.name())))
                        .orElseGet(() -> Attempt.rejected(unknown(command.original()))));
    }

    @Override
    public Outcome<Template> change(Request<Template> request, ChangeTemplate command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_TEMPLATES,
                () -> own(organization, command.template(), command.version(), present -> {
                    OwnTemplate next = present.with(outline(present.outline(), command), clock.instant());
                    return next.equals(present) ? Attempt.settled(present) : unlessTaken(next);
                }));
    }

    @Override
    public Outcome<Template> remove(Request<Template> request, RemoveTemplate command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_TEMPLATES,
                () -> own(organization, command.template(), command.version(), last -> {
                    TemplateId active =
                            settings.postmortems(organization).settings().activeTemplate();
                    PostmortemWrite remove =
                            new PostmortemWrite.RemoveTemplate(organization, last.id(), last.version());
                    return active.equals(last.id())
                            ? Attempt.rejected(new Rejection.InUse(
                                    TEMPLATE, List.of(Rejection.Kind.SETTING.word() + " " + ACTIVE)))
                            : Attempt.ready(Changeset.of(remove), last);
                }));
    }

    private Attempt<Template, Template> added(OrganizationId organization, Outline outline) {
        int own = (int) templates.all(organization).stream()
                .filter(OwnTemplate.class::isInstance)
                .count();
        return own >= OwnTemplate.MAX_PER_ORGANIZATION
                ? Attempt.rejected(
                        Rejection.Invalid.field("name", "the organization has " + own + " templates of its own"))
                : unlessTaken(OwnTemplate.added(organization, new TemplateId(ids.next()), outline, clock.instant()));
    }

    private Attempt<Template, Template> own(
            OrganizationId organization,
            TemplateId id,
            OptionalLong version,
            Function<OwnTemplate, Attempt<Template, Template>> decide) {
        return templates
                .find(organization, id)
                .map(found -> switch (found) {
                    case BuiltInTemplate builtIn ->
                        Attempt.<Template, Template>rejected(new Rejection.ByRule(builtIn.objection()));
                    case OwnTemplate own -> {
                        Commands.expect(version, own.version());
                        yield decide.apply(own);
                    }
                })
                .orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private Attempt<Template, Template> unlessTaken(OwnTemplate next) {
        String name = next.outline().name();
        return templates.isTaken(next.organization(), next.id(), name)
                ? Attempt.rejected(new Rejection.Taken(TEMPLATE, "name", name))
                : Attempt.ready(Changeset.of(new PostmortemWrite.SaveTemplate(next)), next);
    }

    private static Outline outline(Outline present, ChangeTemplate command) {
        return new Outline(
                command.name().orElse(present.name()),
                command.sections().orElse(present.sections()),
                command.actionItemCategories().orElse(present.actionItemCategories()));
    }

    private static Rejection unknown(TemplateId template) {
        return new Rejection.Unknown(TEMPLATE, template.value().toString());
    }
}
