package dev.tocsin.adapter.drafting;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.tocsin.adapter.drafting.ModelStandIn.completion;
import static dev.tocsin.adapter.drafting.ModelStandIn.envelope;
import static dev.tocsin.adapter.drafting.ModelStandIn.section;
import static dev.tocsin.adapter.drafting.ModelStandIn.statement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is an answer, and is asked once. */
final class ModelFailuresTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final ModelStandIn model = new ModelStandIn();

    @AfterEach
    void stop() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, RATE_LIMITED",
        "500, FAILED",
        "502, FAILED",
        "503, FAILED",
        "529, FAILED",
        "400, REFUSED",
        "401, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "422, REFUSED",
        "408, REFUSED",
        "409, REFUSED"
    })
    void an_answer_that_is_an_error_is_named_and_not_asked_for_again(int status, Reason reason) {
        model.answers(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\": {\"message\": \"" + ModelStandIn.KEY + " is no good\", \"code\": \"c\"}}"));
        Obstacle why = obstacle(model.asked(Briefings.any()));
        assertThat(why.reason()).isEqualTo(reason);
        assertThat(why.message()).doesNotContain(ModelStandIn.KEY);
        assertThat(model.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void nothing_goes_where_an_answer_points_to(int status) {
        model.answers(aResponse().withStatus(status).withHeader("Location", model.address() + "/elsewhere"));
        assertThat(model.asked(Briefings.any())).isInstanceOf(Answer.Unavailable.class);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void silence_ends_with_the_time_out() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ModelWriter writer = at("http://127.0.0.1:" + silent.getLocalPort());
            assertThat(obstacle(writer.write(Briefings.any())).reason()).isEqualTo(Reason.TIMED_OUT);
        }
    }

    @Test
    void an_answer_that_trickles_ends_with_the_time_out_too() {
        model.answers(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(completion("{\"sections\": []}", "stop"))
                .withChunkedDribbleDelay(50, 5_000));
        assertThat(obstacle(model.writer(SHORT).write(Briefings.any())).reason())
                .isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void nobody_at_the_address_is_a_failure() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(obstacle(at("http://127.0.0.1:" + port).write(Briefings.any()))
                        .reason())
                .isEqualTo(Reason.FAILED);
    }

    @Test
    void a_connection_that_breaks_is_a_failure() {
        model.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(obstacle(model.asked(Briefings.any())).reason()).isEqualTo(Reason.FAILED);
        assertThat(model.requests()).hasSizeLessThan(3);
    }

    @Test
    void a_refusal_is_one() {
        model.answersJson(envelope(
                ModelStandIn.json("{\"role\": \"assistant\", \"content\": null, \"refusal\": \"No.\"}"), "stop"));
        assertThat(obstacle(model.asked(Briefings.any())).reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void what_a_filter_has_stopped_is_refused() {
        model.answersJson(completion("{\"sections\": []}", "content_filter"));
        assertThat(obstacle(model.asked(Briefings.any())).reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void an_answer_that_was_cut_off_is_unreadable_even_if_it_could_be_read() {
        model.answersJson(completion("{\"sections\": []}", "length"));
        assertThat(obstacle(model.asked(Briefings.any())))
                .isEqualTo(new Obstacle(Reason.UNREADABLE, "The language model's answer was cut off."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"sections\": [{\"id\": \"x\", \"statements\": [{\"text\": \"The po",
                "Here is what I found.",
                "null",
                "[]",
                "{}",
                "{\"sections\": {}}",
                "{\"sections\": [1]}",
                "{\"sections\": [{\"id\": 1, \"statements\": []}]}",
                "{\"sections\": [{\"id\": \"x\"}]}",
                "{\"sections\": [{\"id\": \"x\", \"statements\": [\"The pool.\"]}]}",
                "{\"sections\": [{\"id\": \"x\", \"statements\": [{\"text\": 1, \"entries\": []}]}]}",
                "{\"sections\": [{\"id\": \"x\", \"statements\": [{\"text\": \"The pool.\"}]}]}",
                "{\"sections\": [{\"id\": \"x\", \"statements\": [{\"text\": \"The pool.\", \"entries\": [1]}]}]}"
            })
    void what_is_not_of_the_shape_that_was_asked_for_is_unreadable(String content) {
        model.writes(data -> new TextNode(content));
        assertThat(obstacle(model.asked(Briefings.any())).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void of_an_answer_that_is_wrong_somewhere_nothing_is_taken() {
        model.writes(data -> {
            String good = statement(section(data, "Root cause"), "The pool.", "E1")
                    .path("sections")
                    .path(0)
                    .toString();
            return new TextNode("{\"sections\": [" + good + ", {\"id\": \"x\"}]}");
        });
        assertThat(obstacle(model.asked(Briefings.any())).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>It works!</html>",
                "null",
                "[]",
                "{}",
                "{\"choices\": null}",
                "{\"choices\": []}",
                "{\"choices\": [{}]}",
                "{\"choices\": [{\"index\": 0, \"finish_reason\": \"stop\", \"message\": null}]}",
                "{\"choices\": [{\"index\": 0, \"finish_reason\": \"stop\", \"message\": {\"role\": \"assistant\"}}]}",
                "{\"choices\": [{\"index\": 0, \"message\": {\"role\": \"assistant\", \"content\": 7}}]}",
                "{\"choices\": [{\"index\": 0, \"finish_reason\": \"stop\", \"message\": {\"conte"
            })
    void what_is_no_completion_is_unreadable_and_no_bug(String body) {
        model.answersJson(body);
        assertThat(obstacle(model.asked(Briefings.any())).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void an_empty_answer_is_an_answer() {
        model.writes(data -> new TextNode("{\"sections\": []}"));
        assertThat(model.asked(Briefings.any())).isInstanceOf(Answer.Written.class);
    }

    @Test
    void neither_the_key_nor_what_was_sent_or_answered_is_logged() {
        try (LogOf log = new LogOf()) {
            model.answers(
                    aResponse().withStatus(401).withBody("{\"error\": {\"message\": \"" + ModelStandIn.KEY + "\"}}"));
            model.asked(Briefings.of("Checkout is down", "a confidential comment"));
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN "))
                    .anyMatch(line -> line.contains("status 401"));
            assertThat(log.lines().stream().filter(line -> !line.contains("wiremock") && !line.contains("jetty")))
                    .noneMatch(line -> line.contains("sk-secret") || line.contains("confidential"));
        }
    }

    private static ModelWriter at(String address) {
        return new ModelWriter(new ModelSettings("k", address, "m", SHORT));
    }

    private static Obstacle obstacle(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Unavailable.class);
        return ((Answer.Unavailable) answer).why();
    }
}
