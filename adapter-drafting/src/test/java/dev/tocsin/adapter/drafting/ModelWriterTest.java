package dev.tocsin.adapter.drafting;

import static dev.tocsin.adapter.drafting.ModelStandIn.section;
import static dev.tocsin.adapter.drafting.ModelStandIn.statement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Request;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.domain.drafting.Claim;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelWriterTest {

    private final ModelStandIn model = new ModelStandIn();

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void what_the_model_writes_comes_back_section_by_section() {
        model.writes(data -> statement(section(data, "Root cause"), "The pool was too small.", "E2"));
        assertThat(model.asked(Briefings.any()))
                .isEqualTo(
                        new Answer.Written(List.of(new Claim("root_cause", "The pool was too small.", List.of("E2")))));
    }

    @Test
    void what_it_cites_is_passed_on_whether_it_exists_or_not() {
        model.writes(data -> statement(section(data, "Root cause"), "A deployment.", "E99", "x"));
        assertThat(model.asked(Briefings.any()))
                .isEqualTo(new Answer.Written(List.of(new Claim("root_cause", "A deployment.", List.of("E99", "x")))));
    }

    @Test
    void it_is_told_the_facts_as_data_apart_from_the_instructions() {
        model.asked(Briefings.any());
        JsonNode messages = model.sent().path("messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.path(0).path("role").asText()).isEqualTo("system");
        assertThat(messages.path(0).path("content").asText()).isEqualTo(Instructions.TEXT);
        assertThat(messages.path(1).path("role").asText()).isEqualTo("user");
        JsonNode data = ModelStandIn.json(messages.path(1).path("content").asText());
        assertThat(data.path("incident").asText()).isEqualTo("INC-2026-044");
        assertThat(data.path("title").asText()).isEqualTo("Checkout is down");
        assertThat(data.path("services").path(0).asText()).isEqualTo("Checkout");
        assertThat(data.path("components").path(0).asText()).isEqualTo("Shop");
        assertThat(data.path("entries").path(1)).isEqualTo(ModelStandIn.json("""
                        {"mark": "E2", "at": "2026-04-18T12:05:00Z", "type": "COMMENT", "by": "Jane",
                         "title": "COMMENT", "text": "The pool is full"}"""));
        assertThat(data.path("entries_left_out_in_the_middle").asInt(-1)).isZero();
        assertThat(data.path("alerts").path(0)).isEqualTo(ModelStandIn.json("""
                        {"source": "prometheus", "title": "High latency", "fired_at": "2026-04-18T11:59:00Z",
                         "resolved_at": "2026-04-18T12:00:00Z"}"""));
        assertThat(data.path("durations").isArray()).isTrue();
        assertThat(data.path("slack_thread").path(0))
                .isEqualTo(ModelStandIn.json(
                        "{\"by\": \"Jane\", \"at\": \"2026-04-18T12:00:00Z\", \"text\": \"The pool is full\"}"));
        assertThat(data.path("sections").path(0).path("questions").path(0).asText())
                .isEqualTo("Why did it happen?");
    }

    @Test
    void its_answer_is_to_have_a_shape_in_which_only_these_sections_are() {
        model.asked(Briefings.any());
        JsonNode sent = model.sent();
        JsonNode data =
                ModelStandIn.json(sent.path("messages").path(1).path("content").asText());
        JsonNode format = sent.path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        JsonNode section = format.path("json_schema")
                .path("schema")
                .path("properties")
                .path("sections")
                .path("items");
        assertThat(section.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(section.path("properties").path("id").path("enum"))
                .extracting(JsonNode::asText)
                .isEqualTo(data.path("sections").findValuesAsText("id"));
    }

    @Test
    void nothing_is_to_be_kept_there_and_no_answer_to_be_endless() {
        model.asked(Briefings.any());
        assertThat(model.sent().path("store").asBoolean(true)).isFalse();
        assertThat(model.sent().path("max_completion_tokens").asLong()).isEqualTo(Question.MAX_TOKENS);
        assertThat(model.sent().path("model").asText()).isEqualTo("gpt-4.1-mini");
    }

    @Test
    void the_key_goes_along_and_nothing_of_this_machine() {
        model.asked(Briefings.any());
        Request request = model.requests().getFirst();
        assertThat(request.getUrl()).isEqualTo("/v1/chat/completions");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + ModelStandIn.KEY);
        assertThat(request.getAllHeaderKeys())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .isSubsetOf(
                        "authorization",
                        "content-type",
                        "content-length",
                        "accept",
                        "accept-encoding",
                        "connection",
                        "host",
                        "user-agent");
        assertThat(request.getHeader("User-Agent"))
                .doesNotContain(System.getProperty("os.name"))
                .doesNotContain(System.getProperty("java.version"));
    }

    @Test
    void no_credential_and_no_address_is_sent() {
        String secrets =
                "password=hunter2, Bearer abcdefgh12345678, AKIA" + "IOSFODNN7EXAMPLE, xoxb-" + "12345678-abcdef,"
                        + " postgres://app:s3cret@db/x, jane@example.com, -----BEGIN PRIVATE KEY-----\nMIIE";
        model.asked(Briefings.of(secrets.replace('\n', ' '), secrets));
        assertThat(model.requests().getFirst().getBodyAsString())
                .contains("[removed]", "[address removed]", "Jane")
                .doesNotContain(
                        "hunter2", "abcdefgh12345678", "IOSFODNN7", "12345678-abcdef", "s3cret", "MIIE", "example.com")
                .doesNotContain(ModelStandIn.KEY);
    }

    @Test
    void sections_go_by_other_names_each_time() {
        model.asked(Briefings.any());
        model.asked(Briefings.any());
        List<String> ids = model.requests().stream()
                .map(request -> ModelStandIn.json(request.getBodyAsString()))
                .map(sent -> ModelStandIn.json(
                        sent.path("messages").path(1).path("content").asText()))
                .flatMap(data -> data.path("sections").findValuesAsText("id").stream())
                .toList();
        assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates().doesNotContain("root_cause");
    }

    @Test
    void nothing_is_made_and_nobody_is_asked_before_there_is_a_question() {
        model.writer(Duration.ofSeconds(1));
        assertThat(model.requests()).isEmpty();
    }
}
