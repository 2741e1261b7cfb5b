package dev.tocsin.application.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.CreatePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.OpenQuestions;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.TemplateId;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a second draft makes of the first. */
class RegeneratedPostmortemTest {

    private final Studio plain = new Studio();

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
