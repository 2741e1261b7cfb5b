package dev.tocsin.application.postmortem;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.TemplateId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Driving port: what people do to postmortems. All of it is told on the timeline of the incident.
 *
 * <p>Commands that name a version throw {@link dev.tocsin.application.StaleException} when the postmortem has another
 * one by now; those that don't are decided again on the newest state.
 */
public interface PostmortemDesk {

    static PostmortemDesk on(Ports ports) {
        Occasions occasions = new Occasions(ports.settings(), ports.ids());
        Keeping keeping = new Keeping(ports.ids());
        return new DeskOfPostmortems(
                Commands.on(ports),
                new Cases(ports.incidents(), ports.postmortems()),
                occasions,
                new Rewriting(ports.directory(), ports.markup(), ports.ids(), ports.clock()),
                new Generating(
                        new KnownTemplates(ports.postmortemTemplates()),
                        ports.settings(),
                        new CaseFiles(ports.incidents()),
                        new Proposing(ports.markup(), ports.ids()),
                        occasions,
                        keeping,
                        ports.draftWriter(),
                        ports.slackThreads(),
                        ports.clock()),
                keeping,
                ports.settings(),
                ports.clock());
    }

    /** An incident has at most one; see {@link dev.tocsin.domain.incident.Refusal.PostmortemExists}. */
    Outcome<PostmortemView> create(Request<Postmortem> request, CreatePostmortem command);

    /** The same, whatever the level requires: for clients whose form cannot hold all of it. */
    Outcome<PostmortemView> note(Request<Postmortem> request, CreatePostmortem command);

    /**
     * Writes it, whether or not there is one yet, and shows it to everybody or does not: in one step, also where it has
     * been published before. What the level requires is asked of none that begins so, as with {@link #note}.
     */
    Outcome<PostmortemView> put(Request<Postmortem> request, PutPostmortem command);

    /**
     * Drafts it from what the incident has left behind, by rules and, where there is one and the command does not want
     * the rules alone, with a language model; once more, where there is one, without touching what people wrote. It may
     * take as long as the model does. A repetition is answered without asking the model again.
     */
    Outcome<GeneratedPostmortem> generate(Request<Drafted> request, GeneratePostmortem command);

    Outcome<PostmortemView> edit(Request<Postmortem> request, EditPostmortem command);

    /** An admin's to do. */
    Outcome<PostmortemView> approve(Request<Postmortem> request, ReviewPostmortem command);

    /**
     * The same, whatever the level requires, as with {@link #note}: publishing asks for it, unless it began as a note.
     */
    Outcome<PostmortemView> accept(Request<Postmortem> request, ReviewPostmortem command);

    Outcome<PostmortemView> publish(Request<Postmortem> request, ReviewPostmortem command);

    Outcome<PostmortemView> unpublish(Request<Postmortem> request, ReviewPostmortem command);

    record CreatePostmortem(IncidentRef incident, WantedContent content) {}

    /**
     * What is said of it.
     *
     * @param isPublished as it is, where absent
     * @param version of the postmortem, where the caller has seen one
     */
    record PutPostmortem(
            IncidentRef incident, WantedContent content, Optional<Boolean> isPublished, OptionalLong version) {}

    /**
     * Of an incident that is over.
     *
     * @param template where none is named, that for which it was drafted before; for the first draft, the active one
     * @param isByRulesOnly no language model is to be asked
     * @param version of the postmortem, where the caller has seen one
     */
    record GeneratePostmortem(
            IncidentRef incident, Optional<TemplateId> template, boolean isByRulesOnly, OptionalLong version) {

        public static GeneratePostmortem of(IncidentRef incident) {
            return new GeneratePostmortem(incident, Optional.empty(), false, OptionalLong.empty());
        }
    }

    record EditPostmortem(PostmortemRef postmortem, WantedContent changes, OptionalLong version) {}

    /** What is approved or published is this version, where one is named; else whatever it says by then. */
    record ReviewPostmortem(PostmortemRef postmortem, OptionalLong version) {

        public static ReviewPostmortem of(PostmortemRef postmortem) {
            return new ReviewPostmortem(postmortem, OptionalLong.empty());
        }
    }
}
