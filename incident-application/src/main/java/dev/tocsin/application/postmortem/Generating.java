package dev.tocsin.application.postmortem;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.drafting.Rulebook;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.Proposal;
import dev.tocsin.domain.postmortem.Template;
import dev.tocsin.domain.postmortem.TemplateId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Drafts postmortems by rules: new ones, and those that are there where nobody has touched them. */
record Generating(
        KnownTemplates templates,
        Settings settings,
        CaseFiles files,
        Proposing proposing,
        Occasions occasions,
        Keeping keeping,
        InstantSource clock) {

    Attempt<Drafted, GeneratedPostmortem> generate(Actor actor, Case of, GeneratePostmortem command) {
        Status status = of.incident().incident().status();
        if (!status.isOver()) {
            return Attempt.rejected(new Rejection.ByRule(new Refusal.IncidentNotOver(status)));
        }
        OrganizationId organization = actor.organization();
        TemplateId wanted = command.template()
                .orElseGet(() -> settings.postmortems(organization).settings().activeTemplate());
        Optional<Template> template = templates.find(organization, wanted);
        return template.map(found -> drafted(actor, of, found.outline()))
                .orElseGet(() ->
                        Attempt.rejected(Rejection.Invalid.field("template_id", "no postmortem template has this id")));
    }

    private Attempt<Drafted, GeneratedPostmortem> drafted(Actor actor, Case of, Outline outline) {
        Draft draft = Rulebook.draft(files.of(of.incident()), KnownTemplates.sections(outline));
        Proposal proposal = proposing.of(draft, outline.required(), clock.instant());
        List<String> keptSections =
                of.postmortem().map(stored -> stored.postmortem().touched()).orElse(List.of());
        return keeping.answered(
                of,
                decision(actor, of, proposal),
                postmortem -> new Drafted(postmortem, keptSections, draft.citations()),
                GeneratedPostmortem::new);
    }

    private Decision<Postmortem> decision(Actor actor, Case of, Proposal proposal) {
        return of.postmortem()
                .map(StoredPostmortem::postmortem)
                .map(present -> present.redraft(proposal, actor.author(), clock.instant()))
                .orElseGet(() -> Postmortem.drafted(occasions.of(of), proposal, actor.author(), clock.instant()));
    }
}
