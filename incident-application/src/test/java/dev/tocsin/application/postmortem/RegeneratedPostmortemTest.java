package dev.tocsin.application.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.LinkAlert;
import dev.tocsin.application.incident.IncidentDesk.UnlinkAlert;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.application.postmortem.PostmortemDesk.CreatePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.domain.drafting.Claim;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.OpenQuestions;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a second draft makes of the first. */
class RegeneratedPostmortemTest {

    private static final Obstacle LATE = new Obstacle(Reason.TIMED_OUT, "It took too long.");

    private Answer answer = new Answer.Unavailable(LATE);
    private final Studio plain = new Studio();
    private final Studio modelled = new Studio(briefing -> answer, SlackThreads.disabled());

    @Test
    void a_follow_up_that_is_named_twice_is_one_action_item_however_often_it_is_drafted() {
        String tooLong = "x".repeat(499);
        IncidentRef incident = plain.aResolvedIncident(
                "action: rotate the keys",
                "Again, action: rotate the keys",
                "todo: " + tooLong + "one",
                "todo: " + tooLong + "two");
        Postmortem first = generate(plain, incident);
        assertThat(first.items().all())
                .extracting(item -> item.task().text())
                .containsExactly("rotate the keys", tooLong + "…");
        assertThat(generate(plain, incident)).isEqualTo(first);
    }

    @Test
    void what_the_rules_do_not_say_any_more_is_gone_where_no_model_is_set_up() {
        assertThatTheAlertGoes(plain, GeneratePostmortem.of(plain.aResolvedIncident()));
    }

    @Test
    void what_the_rules_do_not_say_any_more_is_gone_where_no_model_has_answered() {
        assertThatTheAlertGoes(modelled, GeneratePostmortem.of(modelled.aResolvedIncident()));
    }

    @Test
    void what_the_rules_do_not_say_any_more_is_gone_though_a_model_has_written_elsewhere() {
        GeneratePostmortem command = GeneratePostmortem.of(modelled.aResolvedIncident());
        answer = new Answer.Written(List.of(new Claim("root_cause", "The pool was too small.", List.of("E1"))));
        AlertId further = linkedTwice(modelled, command.incident());
        Postmortem before = generate(modelled, command.incident());
        answer = new Answer.Unavailable(LATE);
        unlink(modelled, command.incident(), further);
        Postmortem after = generate(modelled, command.incident());
        assertThat(text(before, Part.DETECTION_PATH)).contains("Also linked: Memory");
        assertThat(text(after, Part.DETECTION_PATH)).contains("CPU").doesNotContain("Memory");
        assertThat(text(after, Part.ROOT_CAUSE)).isEqualTo("- The pool was too small.");
    }

    @Test
    void it_keeps_to_its_template_until_another_one_is_named() {
        IncidentRef incident = plain.aResolvedIncident();
        generate(plain, of(incident, BuiltInTemplate.INFRASTRUCTURE.id()));
        Postmortem again = generate(plain, incident);
        assertThat(again.demands().sections())
                .isEqualTo(BuiltInTemplate.INFRASTRUCTURE.outline().sections());
        assertThat(again.questions()).extracting(OpenQuestions::title).contains("Capacity");
        Postmortem other = generate(plain, of(incident, BuiltInTemplate.STANDARD.id()));
        assertThat(other.demands().sections())
                .isEqualTo(BuiltInTemplate.STANDARD.outline().sections());
    }

    @Test
    void one_that_people_have_written_gets_the_active_template() {
        IncidentRef incident = plain.aResolvedIncident();
        plain.desk()
                .create(Request.by(plain.casey), new CreatePostmortem(incident, Studio.basics()))
                .orElseThrow();
        assertThat(generate(plain, incident).demands().sections())
                .isEqualTo(BuiltInTemplate.STANDARD.outline().sections());
    }

    private static void assertThatTheAlertGoes(Studio studio, GeneratePostmortem command) {
        AlertId further = linkedTwice(studio, command.incident());
        assertThat(text(generate(studio, command), Part.DETECTION_PATH)).contains("Also linked: Memory");
        unlink(studio, command.incident(), further);
        assertThat(text(generate(studio, command), Part.DETECTION_PATH))
                .contains("CPU")
                .doesNotContain("Memory");
    }

    /** The second of them. */
    private static AlertId linkedTwice(Studio studio, IncidentRef incident) {
        link(studio, incident, "CPU", Instant.parse("2026-04-18T11:50:00Z"));
        return link(studio, incident, "Memory", Instant.parse("2026-04-18T11:55:00Z"));
    }

    private static AlertId link(Studio studio, IncidentRef incident, String title, Instant firedAt) {
        LinkAlert command = new LinkAlert(
                incident, "Grafana", title, new Title(title), Optional.empty(), Optional.of(firedAt), Optional.empty());
        return studio.tocsin
                .desk()
                .linkAlert(Request.by(studio.casey), command)
                .orElseThrow()
                .id();
    }

    private static void unlink(Studio studio, IncidentRef incident, AlertId alert) {
        studio.tocsin
                .desk()
                .unlinkAlert(Request.by(studio.casey), new UnlinkAlert(incident, alert))
                .orElseThrow();
    }

    private static String text(Postmortem postmortem, Part part) {
        return postmortem.content().text(part).orElseThrow().value();
    }

    private static Postmortem generate(Studio studio, IncidentRef incident) {
        return generate(studio, GeneratePostmortem.of(incident));
    }

    private static Postmortem generate(Studio studio, GeneratePostmortem command) {
        return studio.desk()
                .generate(Request.by(studio.casey), command)
                .orElseThrow()
                .view()
                .postmortem();
    }

    private static GeneratePostmortem of(IncidentRef incident, TemplateId template) {
        return new GeneratePostmortem(incident, Optional.of(template), false, OptionalLong.empty());
    }
}
