package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.drafting.Claim;
import dev.tocsin.domain.drafting.Draft.Citation;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Refusal.PostmortemUnsupported;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ModelDraftTest {

    private static final Obstacle LATE = new Obstacle(Reason.TIMED_OUT, "It took too long.");

    private final List<Briefing> asked = new ArrayList<>();
    private Answer answer = written(
            new Claim("root_cause", "The pool was too small.", List.of("E2")),
            new Claim("root_cause", "Somebody had changed it.", List.of("E99")));
    private Runnable meanwhile = () -> {};
    private final Studio studio = new Studio(this::write, SlackThreads.disabled());

    private Answer write(Briefing briefing) {
        asked.add(briefing);
        meanwhile.run();
        return answer;
    }

    @Test
    void a_model_adds_to_what_the_rules_say_and_what_it_cannot_show_is_marked() {
        IncidentRef incident = studio.aResolvedIncident("The pool is full");
        GeneratedPostmortem generated = generate(GeneratePostmortem.of(incident));
        Content content = generated.view().postmortem().content();
        assertThat(content.text(Part.ROOT_CAUSE).orElseThrow().value())
                .isEqualTo("- The pool was too small.\n- **Unsupported:** Somebody had changed it.");
        assertThat(content.text(Part.SUMMARY).orElseThrow().value()).contains("was declared by Jane");
        assertThat(generated.drafted().citations())
                .contains(
                        new Citation(
                                "root_cause",
                                "The pool was too small.",
                                List.of(entries(incident).get(1))),
                        new Citation("root_cause", "Somebody had changed it.", List.of()));
        assertThat(generated.drafted().origin()).isEqualTo(new DraftOrigin(true, Optional.empty(), Optional.empty()));
    }

    @Test
    void it_is_told_what_the_timeline_tells() {
        generate(GeneratePostmortem.of(studio.aResolvedIncident("The pool is full, password: hunter2")));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().moments().get(1).text()).contains("The pool is full, password: [removed]");
    }

    @Test
    void without_it_the_rules_write_alone_and_say_why() {
        answer = new Answer.Unavailable(LATE);
        IncidentRef incident = studio.aResolvedIncident();
        GeneratedPostmortem generated = generate(GeneratePostmortem.of(incident));
        assertThat(generated.drafted().origin()).isEqualTo(new DraftOrigin(false, Optional.of(LATE), Optional.empty()));
        assertThat(generated.view().postmortem().content())
                .isEqualTo(generate(byRules(incident)).view().postmortem().content());
    }

    @Test
    void an_answer_of_which_nothing_can_be_used_is_none() {
        answer = written(
                new Claim("timeline", "Nothing happened.", List.of("E1")), new Claim("root_cause", "", List.of()));
        DraftOrigin origin = generate(GeneratePostmortem.of(studio.aResolvedIncident()))
                .drafted()
                .origin();
        assertThat(origin.isByModel()).isFalse();
        assertThat(origin.fallback().map(Obstacle::reason)).contains(Reason.EMPTY);
    }

    @Test
    void whoever_wants_the_rules_alone_gets_them_and_no_excuse() {
        GeneratedPostmortem generated = generate(byRules(studio.aResolvedIncident()));
        assertThat(asked).isEmpty();
        assertThat(generated.drafted().origin()).isEqualTo(new DraftOrigin(false, Optional.empty(), Optional.empty()));
    }

    @Test
    void where_none_is_set_up_that_is_said() {
        Studio plain = new Studio();
        DraftOrigin origin = plain.desk()
                .generate(Request.by(plain.casey), GeneratePostmortem.of(plain.aResolvedIncident()))
                .orElseThrow()
                .drafted()
                .origin();
        assertThat(origin.fallback().map(Obstacle::reason)).contains(Reason.NOT_CONFIGURED);
    }

    @Test
    void a_repetition_is_answered_without_asking_again() {
        Request<Drafted> request = Request.<Drafted>by(studio.casey)
                .once(new Once<>(
                        new IdempotencyKey("k"),
                        "body",
                        drafted -> "by model: " + drafted.origin().isByModel()));
        GeneratePostmortem command = GeneratePostmortem.of(studio.aResolvedIncident());
        studio.desk().generate(request, command).orElseThrow();
        Outcome<GeneratedPostmortem> again = studio.desk().generate(request, command);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Replayed.class,
                        replayed -> assertThat(replayed.answer()).isEqualTo("by model: true"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoever_may_not_write_is_refused_before_anybody_is_asked_also_when_repeating() {
        GeneratePostmortem command = GeneratePostmortem.of(studio.aResolvedIncident());
        assertThat(why(studio.desk().generate(Request.by(studio.vic), command))).isInstanceOf(Rejection.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void when_the_incident_moves_meanwhile_it_is_decided_again_and_nobody_is_asked_again() {
        IncidentRef incident = studio.aResolvedIncident("The pool is full");
        meanwhile = () -> studio.tocsin
                .desk()
                .comment(Request.by(studio.jane), new AddComment(incident, new Comment("And one thing more")))
                .orElseThrow();
        Content content =
                generate(GeneratePostmortem.of(incident)).view().postmortem().content();
        assertThat(asked).hasSize(1);
        assertThat(content.text(Part.ROOT_CAUSE).orElseThrow().value()).startsWith("- The pool was too small.");
        assertThat(content.timeline().flatMap(Form::fields).orElseThrow())
                .extracting(TimelineNote::description)
                .anyMatch(note -> note.contains("And one thing more"));
    }

    @Test
    void when_somebody_writes_a_postmortem_meanwhile_theirs_is_kept() {
        IncidentRef incident = studio.aResolvedIncident();
        meanwhile = () -> studio.desk()
                .create(Request.by(studio.jane), new PostmortemDesk.CreatePostmortem(incident, Studio.basics()))
                .orElseThrow();
        GeneratedPostmortem generated = generate(GeneratePostmortem.of(incident));
        assertThat(asked).hasSize(1);
        assertThat(generated.drafted().keptSections()).contains("root_cause");
        assertThat(generated
                        .view()
                        .postmortem()
                        .content()
                        .text(Part.ROOT_CAUSE)
                        .orElseThrow()
                        .value())
                .isEqualTo("The pool");
    }

    @Test
    void what_will_be_refused_is_refused_before_anybody_is_asked() {
        GeneratePostmortem early = GeneratePostmortem.of(studio.anOpenIncident());
        assertThat(why(studio.desk().generate(Request.by(studio.casey), early)))
                .isEqualTo(new Rejection.ByRule(new Refusal.IncidentNotOver(Status.NEW)));
        studio.written();
        studio.published();
        IncidentRef published = IncidentRef.of(studio.board()
                .get(studio.jane, FIRST)
                .orElseThrow()
                .postmortem()
                .incident()
                .id());
        assertThat(why(studio.desk().generate(Request.by(studio.casey), GeneratePostmortem.of(published))))
                .isEqualTo(new Rejection.ByRule(new Refusal.PostmortemPublished()));
        assertThat(asked).isEmpty();
    }

    @Test
    void what_a_model_wrote_is_nobodys_and_gives_way_to_the_next_draft() {
        IncidentRef incident = studio.aResolvedIncident("The pool is full");
        generate(GeneratePostmortem.of(incident));
        answer = written(new Claim("root_cause", "No, the network.", List.of("E1")));
        GeneratedPostmortem again = generate(GeneratePostmortem.of(incident));
        assertThat(again.drafted().keptSections()).isEmpty();
        assertThat(again.view()
                        .postmortem()
                        .content()
                        .text(Part.ROOT_CAUSE)
                        .orElseThrow()
                        .value())
                .isEqualTo("- No, the network.");
    }

    @Test
    void what_a_model_wrote_stays_when_it_cannot_be_asked_again_and_the_facts_are_new() {
        IncidentRef incident = studio.aResolvedIncident("The pool is full");
        String rootCause = rootCause(generate(GeneratePostmortem.of(incident)));
        answer = new Answer.Unavailable(LATE);
        for (int times = 0; times < 2; times++) {
            studio.tocsin
                    .desk()
                    .comment(Request.by(studio.jane), new AddComment(incident, new Comment("One thing more")))
                    .orElseThrow();
            GeneratedPostmortem again = generate(GeneratePostmortem.of(incident));
            assertThat(rootCause(again)).isEqualTo(rootCause);
            assertThat(again.drafted().keptSections()).isEmpty();
            assertThat(again.drafted().changedSections()).containsExactly("timeline");
            assertThat(again.drafted().origin().fallback()).contains(LATE);
        }
        GeneratedPostmortem byRules = generate(byRules(incident));
        assertThat(byRules.drafted().changedSections()).containsExactly("root_cause");
        assertThat(byRules.view().postmortem().content().has(Part.ROOT_CAUSE)).isFalse();
    }

    @Test
    void a_model_that_has_written_only_where_people_have_is_not_named() {
        IncidentRef incident = studio.aResolvedIncident("The pool is full");
        GeneratedPostmortem first = generate(GeneratePostmortem.of(incident));
        assertThat(first.drafted().changedSections()).isEmpty();
        studio.edit(studio.casey, WantedContent.NOTHING.with(Part.ROOT_CAUSE, "The pool"))
                .orElseThrow();
        GeneratedPostmortem again = generate(GeneratePostmortem.of(incident));
        assertThat(again.drafted().keptSections()).containsExactly("root_cause");
        assertThat(again.drafted().changedSections()).isEmpty();
        assertThat(again.drafted().origin().isByModel()).isFalse();
    }

    @Test
    void nobody_approves_what_no_entry_bears_out_without_having_decided_on_it() {
        generate(GeneratePostmortem.of(studio.aResolvedIncident("The pool is full")));
        PostmortemUnsupported.Claim somebody =
                new PostmortemUnsupported.Claim("root_cause", "Somebody had changed it.");
        assertThat(why(studio.desk().approve(Request.by(studio.jane), ReviewPostmortem.of(FIRST))))
                .isEqualTo(new Rejection.ByRule(new PostmortemUnsupported(List.of(somebody))));
        studio.edit(studio.casey, WantedContent.NOTHING.with(Part.ROOT_CAUSE, "Somebody had changed it."))
                .orElseThrow();
        assertThat(studio.desk().approve(Request.by(studio.jane), ReviewPostmortem.of(FIRST)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_draft_of_a_model_is_approved_by_people_like_any_other() {
        answer = written(new Claim("root_cause", "The pool was too small.", List.of("E2")));
        IncidentRef incident = studio.aResolvedIncident("The pool is full");
        GeneratedPostmortem generated = generate(GeneratePostmortem.of(incident));
        assertThat(generated.view().postmortem().approval()).isEmpty();
        assertThat(studio.desk().approve(Request.by(studio.jane), ReviewPostmortem.of(FIRST)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static String rootCause(GeneratedPostmortem generated) {
        return generated
                .view()
                .postmortem()
                .content()
                .text(Part.ROOT_CAUSE)
                .orElseThrow()
                .value();
    }

    private GeneratedPostmortem generate(GeneratePostmortem command) {
        return studio.desk().generate(Request.by(studio.casey), command).orElseThrow();
    }

    private static GeneratePostmortem byRules(IncidentRef incident) {
        return new GeneratePostmortem(incident, Optional.empty(), true, OptionalLong.empty());
    }

    private List<EventId> entries(IncidentRef incident) {
        return studio.tocsin.board().timeline(studio.jane, incident, 0, 100).orElseThrow().items().stream()
                .map(entry -> entry.entry().id())
                .toList();
    }

    private static Answer written(Claim... claims) {
        return new DraftWriter.Answer.Written(List.of(claims));
    }
}
