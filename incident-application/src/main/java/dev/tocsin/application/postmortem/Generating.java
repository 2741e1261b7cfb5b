package dev.tocsin.application.postmortem;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.drafting.CaseFile;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.drafting.Rulebook;
import dev.tocsin.domain.drafting.SectionOutline;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.Proposal;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Drafts postmortems: new ones, and those that are there where nobody has touched them. The rules always write, and
 * first; whom they ask beside, and that it is once, is the {@link Enquiry}'s business.
 */
record Generating(
        KnownTemplates templates,
        Settings settings,
        CaseFiles files,
        Proposing proposing,
        Occasions occasions,
        Keeping keeping,
        DraftWriter writer,
        SlackThreads threads,
        InstantSource clock) {

    /** For all attempts of one command. */
    Enquiry enquiry(GeneratePostmortem command) {
        return new Enquiry(threads, Optional.of(writer).filter(model -> !command.isByRulesOnly()));
    }

    Attempt<Drafted, GeneratedPostmortem> generate(Actor actor, Case of, GeneratePostmortem command, Enquiry enquiry) {
        Status status = of.incident().incident().status();
        if (!status.isOver()) {
            return Attempt.rejected(new Rejection.ByRule(new Refusal.IncidentNotOver(status)));
        }
        if (of.postmortem().filter(Generating::isPublished).isPresent()) {
            return Attempt.rejected(new Rejection.ByRule(new Refusal.PostmortemPublished()));
        }
        return template(actor.organization(), of, command)
                .map(sections -> drafted(actor, of, sections, enquiry))
                .orElseGet(() ->
                        Attempt.rejected(Rejection.Invalid.field("template_id", "no postmortem template has this id")));
    }

    /** A postmortem keeps the sections that it was drafted for until another template is asked for. */
    private Optional<List<TemplateSection>> template(OrganizationId organization, Case of, GeneratePostmortem command) {
        Optional<List<TemplateSection>> kept = of.postmortem()
                .map(stored -> stored.postmortem().demands().sections())
                .filter(sections -> command.template().isEmpty() && !sections.isEmpty());
        return kept.or(() -> templates
                .find(
                        organization,
                        command.template()
                                .orElseGet(() -> settings.postmortems(organization)
                                        .settings()
                                        .activeTemplate()))
                .map(found -> found.outline().sections()));
    }

    /** What will be refused in the end is no reason to ask others. */
    private static boolean isPublished(StoredPostmortem stored) {
        return stored.postmortem().status() == PostmortemStatus.PUBLISHED;
    }

    private Attempt<Drafted, GeneratedPostmortem> drafted(
            Actor actor, Case of, List<TemplateSection> template, Enquiry enquiry) {
        Optional<SlackThread> thread = of.incident().incident().details().slackThread();
        List<Message> said = enquiry.said(thread);
        List<SectionOutline> sections = KnownTemplates.sections(template);
        TimelineReading timeline = files.timeline(of.incident());
        Enquiry.Written byModel = enquiry.prose(() -> Briefing.of(files.of(of.incident(), timeline, said), sections));
        // Read on when the others have answered: comments come meanwhile, and move no revision.
        CaseFile file = files.of(of.incident(), timeline, said);
        Draft rules = Rulebook.draft(file, sections);
        Proposal proposal = whole(proposing.of(rules, byModel.prose(), template, clock.instant()), of, byModel);
        Optional<Postmortem> present = of.postmortem().map(StoredPostmortem::postmortem);
        List<String> kept = present.map(Postmortem::touched).orElse(List.of());
        return keeping.answered(
                of,
                decision(actor, of, proposal),
                postmortem -> new Drafted(
                        postmortem,
                        kept,
                        present.map(before -> before.changedIn(postmortem.content()))
                                .orElse(List.of()),
                        rules.and(byModel.prose()).citations(),
                        enquiry.origin(thread, byModel, kept)),
                GeneratedPostmortem::new);
    }

    /** What a model has written once is not lost because it cannot be asked again. */
    private static Proposal whole(Proposal proposal, Case of, Enquiry.Written byModel) {
        return byModel.obstacle()
                .flatMap(away -> of.postmortem())
                .flatMap(stored -> stored.postmortem().drafted())
                .map(proposal::keepingProseOf)
                .orElse(proposal);
    }

    private Decision<Postmortem> decision(Actor actor, Case of, Proposal proposal) {
        return of.postmortem()
                .map(StoredPostmortem::postmortem)
                .map(present -> present.redraft(proposal, actor.author(), clock.instant()))
                .orElseGet(() -> Postmortem.drafted(occasions.of(of), proposal, actor.author(), clock.instant()));
    }
}
