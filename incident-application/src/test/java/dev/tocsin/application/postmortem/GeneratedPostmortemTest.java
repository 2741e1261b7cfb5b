package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.OpenQuestions;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TemplateId;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedPostmortemTest {

    private final Studio studio = new Studio();

    @Test
    void the_facts_are_there_and_what_only_people_know_is_asked_for() {
        IncidentRef incident = studio.aResolvedIncident("The pool is full. Action: alert on its size");
        GeneratedPostmortem generated = generate(incident);
        Content content = generated.view().postmortem().content();
        assertThat(content.impact().flatMap(Form::fields))
                .contains(
                        new ImpactReport(Optional.of("27m"), Optional.empty(), List.of("Checkout"), Optional.empty()));
        assertThat(content.timeline().flatMap(Form::fields).orElseThrow()).isNotEmpty();
        assertThat(content.trackedItems())
                .extracting(item -> item.task().text())
                .containsExactly("alert on its size");
        assertThat(content.has(Part.SUMMARY)).isTrue();
        assertThat(content.has(Part.RESOLUTION)).isTrue();
        assertThat(content.has(Part.ROOT_CAUSE)).isFalse();
        assertThat(generated.view().postmortem().questions())
                .contains(new OpenQuestions(
                        new SectionKey("root_cause"), "Root cause", List.of("Why did it happen, and why could it?")));
        assertThat(content.body()).isEmpty();
        assertThat(generated.drafted().keptSections()).isEmpty();
    }

    @Test
    void the_timeline_tells_what_was_said_in_plain_text() {
        GeneratedPostmortem generated = generate(studio.aResolvedIncident("*The pool* is [full]"));
        assertThat(generated
                        .view()
                        .postmortem()
                        .content()
                        .timeline()
                        .flatMap(Form::fields)
                        .orElseThrow())
                .extracting(TimelineNote::description)
                .contains("casey@example.com: *The pool* is [full]");
    }

    @Test
    void of_more_follow_ups_than_it_can_have_it_has_as_many_as_it_can_and_says_how_many_are_left_out() {
        String[] comments =
                IntStream.rangeClosed(1, 103).mapToObj(n -> "todo: task " + n).toArray(String[]::new);
        Content content =
                generate(studio.aResolvedIncident(comments)).view().postmortem().content();
        assertThat(content.trackedItems()).hasSize(Content.MAX_ACTION_ITEMS);
        assertThat(content.body().orElseThrow().value()).contains("3 more follow-ups are left out here.");
    }

    @Test
    void every_citation_is_of_entries_that_exist() {
        IncidentRef incident = studio.aResolvedIncident("todo: look at it");
        List<EventId> entries =
                studio.tocsin.board().timeline(studio.jane, incident, 0, 100).orElseThrow().items().stream()
                        .map(entry -> entry.entry().id())
                        .toList();
        List<Draft.Citation> citations = generate(incident).drafted().citations();
        assertThat(citations)
                .isNotEmpty()
                .allSatisfy(citation -> assertThat(entries).containsAll(citation.entryIds()));
    }

    @Test
    void a_question_is_no_answer_when_it_is_published() {
        generate(studio.aResolvedIncident());
        assertThat(why(studio.desk().publish(Request.by(studio.casey), ReviewPostmortem.of(FIRST))))
                .isEqualTo(new Rejection.ByRule(new Refusal.PostmortemIncomplete("basic", List.of("root_cause"))));
    }

    @Test
    void what_people_wrote_is_kept_when_it_is_drafted_again() {
        IncidentRef incident = studio.aResolvedIncident();
        generate(incident);
        studio.edit(studio.casey, WantedContent.NOTHING.with(Part.SUMMARY, "It was the pool"))
                .orElseThrow();
        GeneratedPostmortem again = generate(incident);
        assertThat(again.drafted().keptSections()).containsExactly("summary");
        Postmortem postmortem = again.view().postmortem();
        assertThat(postmortem.content().text(Part.SUMMARY)).contains(new Markdown("It was the pool"));
        assertThat(postmortem.content().has(Part.RESOLUTION)).isTrue();
        assertThat(again.number()).hasToString("PM-2026-001");
    }

    @Test
    void a_template_that_is_named_asks_its_own_questions_and_requires_its_own_sections() {
        IncidentRef incident = studio.aResolvedIncident();
        GeneratedPostmortem generated = studio.desk()
                .generate(Request.by(studio.casey), of(incident, BuiltInTemplate.INFRASTRUCTURE.id()))
                .orElseThrow();
        Postmortem postmortem = generated.view().postmortem();
        assertThat(postmortem.questions()).extracting(OpenQuestions::title).contains("Capacity");
        assertThat(postmortem.demands().sections())
                .isEqualTo(BuiltInTemplate.INFRASTRUCTURE.outline().sections());
    }

    @Test
    void there_is_none_while_the_incident_goes_on_nor_for_a_template_that_is_not_there() {
        GeneratePostmortem early = GeneratePostmortem.of(studio.anOpenIncident());
        assertThat(why(studio.desk().generate(Request.by(studio.casey), early)))
                .isEqualTo(new Rejection.ByRule(new Refusal.IncidentNotOver(Status.NEW)));
        GeneratePostmortem elsewhere = of(studio.aResolvedIncident(), new TemplateId(new UUID(1, 2)));
        assertThat(why(studio.desk().generate(Request.by(studio.casey), elsewhere)))
                .isEqualTo(Rejection.Invalid.field("template_id", "no postmortem template has this id"));
    }

    private GeneratedPostmortem generate(IncidentRef incident) {
        return studio.desk()
                .generate(Request.by(studio.casey), GeneratePostmortem.of(incident))
                .orElseThrow();
    }

    private static GeneratePostmortem of(IncidentRef incident, TemplateId template) {
        return new GeneratePostmortem(incident, Optional.of(template), false, OptionalLong.empty());
    }
}
