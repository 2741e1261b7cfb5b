package dev.tocsin.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.SlackThreads.Heard;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.testkit.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackThreadReaderTest {

    private static final String REPLIES = "conversations.replies";
    private static final String INFO = "users.info";
    private static final SlackThread THREAD = new SlackThread("C1", "1776513600.000100");

    private final SettableClock clock = SettableClock.at(Pages.NOW);
    private final SlackStandIn slack = new SlackStandIn();
    private final SlackThreadReader reader = slack.reader(clock);

    SlackThreadReaderTest() {
        slack.answers(
                INFO, "{\"ok\": true, \"user\": {\"id\": \"U1\", \"name\": \"jane\", \"real_name\": \"Jane Doe\"}}");
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void what_was_said_comes_with_its_time_and_who_said_it() {
        says(message("U1", "1776513600.000100", "Checkout is down"), message("U1", "1776513660.123456", "On it"));
        assertThat(reader.read(THREAD))
                .isEqualTo(new Heard(
                        List.of(
                                new Message(
                                        "Jane Doe", Instant.parse("2026-04-18T12:00:00.000100Z"), "Checkout is down"),
                                new Message("Jane Doe", Instant.parse("2026-04-18T12:01:00.123456Z"), "On it")),
                        Optional.empty()));
        assertThat(slack.sent(REPLIES, "channel")).isEqualTo("C1");
        assertThat(slack.sent(REPLIES, "ts")).isEqualTo("1776513600.000100");
        assertThat(slack.header(REPLIES, "Authorization")).isEqualTo("Bearer " + SlackStandIn.TOKEN);
    }

    @Test
    void a_name_is_asked_for_once_and_again_when_it_may_have_changed() {
        says(message("U1", "1.000000", "a <@U1>"), message("U1", "2.000000", "b"));
        reader.read(THREAD);
        reader.read(THREAD);
        assertThat(slack.allSent(INFO, "user")).containsExactly("U1");
        clock.forward(Members.REMEMBERED);
        reader.read(THREAD);
        assertThat(slack.allSent(INFO, "user")).containsExactly("U1", "U1");
    }

    @Test
    void whoever_slack_does_not_name_goes_by_their_id_and_nobody_else_is_asked_for() {
        slack.refuses(INFO, "user_not_found");
        says(message("U1", "1.000000", "a"), message("U2", "2.000000", "b"));
        Heard heard = reader.read(THREAD);
        assertThat(heard.messages()).extracting(Message::author).containsExactly("U1", "U2");
        assertThat(heard.obstacle()).isEmpty();
        assertThat(slack.allSent(INFO, "user")).containsExactly("U1");
    }

    @Test
    void so_many_names_are_asked_for_and_no_more() {
        says(IntStream.range(0, 40)
                .mapToObj(user -> message("U" + user, "1.000000", "a"))
                .toArray(String[]::new));
        assertThat(reader.read(THREAD).messages()).hasSize(40).last().returns("U39", Message::author);
        assertThat(slack.allSent(INFO, "user")).hasSize(Members.MAX_LOOK_UPS);
    }

    static List<Arguments> notations() {
        return List.of(
                arguments("<@U1> look, <@U2|casey>", "@Jane Doe look, @casey"),
                arguments("in <#C2|ops> and <#C3>", "in #ops and #C3"),
                arguments("<!here> <!subteam^S1|@sre> <!date^1^{date}|today>", "@here @sre today"),
                arguments("<https://a.test/x> <https://a.test|a.test>", "https://a.test/x https://a.test"),
                arguments("<https://a.test/1|the graph>", "the graph (https://a.test/1)"),
                arguments("<mailto:a@b.test|a@b.test>", "a@b.test"),
                arguments("1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt;", "1 < 2 && 3 > 2 &lt;"),
                arguments("$1 \\ <$0> <@$1>", "$1 \\ $0 @Jane Doe"),
                arguments("a <b", "a <b"),
                arguments("<>", "<>"));
    }

    @ParameterizedTest
    @MethodSource("notations")
    void slacks_notation_becomes_what_people_read(String said, String read) {
        says(message("U1", "1.000000", said));
        assertThat(reader.read(THREAD).messages()).extracting(Message::text).containsExactly(read);
    }

    @Test
    void a_bot_goes_by_its_name_and_what_has_no_words_or_no_time_is_left_out() {
        says(
                "{\"bot_id\": \"B1\", \"username\": \"deployer\", \"ts\": \"1.000000\", \"text\": \"deployed\"}",
                "{\"bot_id\": \"B2\", \"ts\": \"2.000000\", \"text\": \"done\"}",
                "{\"user\": \"U1\", \"ts\": \"3.000000\", \"text\": \" \"}",
                "{\"user\": \"U1\", \"ts\": \"3.000000\"}",
                "{\"user\": \"U1\", \"ts\": \"soon\", \"text\": \"x\"}",
                "{\"user\": \"U1\", \"text\": \"x\"}");
        assertThat(reader.read(THREAD).messages()).extracting(Message::author).containsExactly("deployer", "A bot");
    }

    @Test
    void a_long_thread_is_read_in_portions() {
        slack.answers(REPLIES, thread("next", message("U1", "1.000000", "a")));
        slack.answers(REPLIES, "cursor", "next", thread("", message("U1", "2.000000", "b")));
        Heard heard = reader.read(THREAD);
        assertThat(heard.messages()).extracting(Message::text).containsExactly("a", "b");
        assertThat(heard.obstacle()).isEmpty();
        assertThat(slack.allSent(REPLIES, "cursor")).containsExactly("", "next");
        assertThat(slack.allSent(REPLIES, "limit")).containsOnly("" + SlackThreadReader.PORTION);
    }

    @Test
    void of_an_endless_thread_the_beginning_is_read_and_that_is_said() {
        String[] many = IntStream.range(0, 200)
                .mapToObj(at -> message("U1", at + ".000000", "m" + at))
                .toArray(String[]::new);
        slack.answers(REPLIES, thread("again", many));
        Heard heard = reader.read(THREAD);
        assertThat(heard.messages()).hasSize(SlackThreadReader.MAX_MESSAGES);
        assertThat(heard.obstacle().map(Obstacle::reason)).contains(Reason.TOO_LONG);
        assertThat(slack.calls()).filteredOn(REPLIES::equals).hasSize(3);
    }

    @Test
    void what_was_read_before_slack_said_no_is_kept() {
        slack.answers(REPLIES, thread("next", message("U1", "1.000000", "a")));
        slack.answers(REPLIES, "cursor", "next", "{\"ok\": false, \"error\": \"internal_error\"}");
        Heard heard = reader.read(THREAD);
        assertThat(heard.messages()).hasSize(1);
        assertThat(heard.obstacle())
                .contains(new Obstacle(Reason.FAILED, "Slack has a fault of its own: internal_error"));
    }

    @Test
    void too_many_requests_are_followed_by_the_pause_that_slack_wants() {
        slack.answers(REPLIES, SlackStandIn.status(429).withHeader("Retry-After", "30"));
        assertThat(why()).isEqualTo(new Obstacle(Reason.RATE_LIMITED, "Slack has had too many requests."));
        says(message("U1", "1.000000", "a"));
        clock.forward(Duration.ofSeconds(29));
        assertThat(why()).isEqualTo(new Obstacle(Reason.RATE_LIMITED, "Slack has asked for a pause."));
        assertThat(slack.calls()).filteredOn(REPLIES::equals).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        assertThat(reader.read(THREAD).messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ratelimited, RATE_LIMITED",
        "internal_error, FAILED",
        "fatal_error, FAILED",
        "service_unavailable, FAILED",
        "thread_not_found, REFUSED",
        "channel_not_found, REFUSED",
        "not_in_channel, REFUSED",
        "missing_scope, REFUSED",
        "invalid_auth, REFUSED",
        "never_heard_of, REFUSED"
    })
    void slacks_words_for_no_have_their_reasons(String error, Reason reason) {
        slack.refuses(REPLIES, error);
        assertThat(why().reason()).isEqualTo(reason);
    }

    @Test
    void a_right_that_the_app_lacks_is_named() {
        slack.refuses(REPLIES, "missing_scope");
        assertThat(why().message()).contains("channels:history");
        slack.refuses(REPLIES, "not_in_channel");
        assertThat(why().message()).contains("not in its channel");
    }

    @ParameterizedTest
    @CsvSource({"500, FAILED", "503, FAILED", "404, REFUSED", "302, REFUSED"})
    void an_answer_that_slack_does_not_give_has_its_reason(int status, Reason reason) {
        slack.answers(REPLIES, SlackStandIn.status(status).withHeader("Location", "/api/x"));
        assertThat(why()).isEqualTo(new Obstacle(reason, "Slack answers with status " + status + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "7"})
    void an_answer_that_is_none_is_unreadable(String body) {
        slack.answers(REPLIES, body);
        assertThat(why().reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void a_thread_without_messages_is_empty() {
        slack.answers(REPLIES, "{\"ok\": true}");
        assertThat(reader.read(THREAD)).isEqualTo(new Heard(List.of(), Optional.empty()));
    }

    @Test
    void a_connection_that_breaks_is_a_failure() {
        slack.answers(REPLIES, SlackStandIn.status(200).withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(why()).isEqualTo(new Obstacle(Reason.FAILED, "Slack cannot be reached."));
    }

    @Test
    void silence_ends_with_the_time_out() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            Heard heard = new SlackThreadReader("t", address, clock).read(THREAD);
            assertThat(heard.obstacle().map(Obstacle::reason)).contains(Reason.TIMED_OUT);
        }
    }

    @Test
    void slowness_ends_it_between_two_calls() {
        SettableClock hasty = SettableClock.at(Pages.NOW);
        slack.answers(REPLIES, thread("again", message("U1", "1.000000", "a")));
        SlackThreadReader slow = new SlackThreadReader(SlackStandIn.TOKEN, slack.address(), () -> {
            hasty.forward(Duration.ofSeconds(2));
            return hasty.instant();
        });
        Heard heard = slow.read(THREAD);
        assertThat(heard.messages()).isNotEmpty();
        assertThat(heard.obstacle().map(Obstacle::reason)).contains(Reason.TIMED_OUT);
    }

    private Obstacle why() {
        Heard heard = reader.read(THREAD);
        assertThat(heard.messages()).isEmpty();
        return heard.obstacle().orElseThrow();
    }

    private void says(String... messages) {
        slack.answers(REPLIES, thread("", messages));
    }

    private static String thread(String cursor, String... messages) {
        return "{\"ok\": true, \"messages\": [" + List.of(messages).stream().collect(Collectors.joining(", "))
                + "], \"response_metadata\": {\"next_cursor\": \"" + cursor + "\"}}";
    }

    private static String message(String user, String ts, String text) {
        return "{\"type\": \"message\", \"user\": \"" + user + "\", \"ts\": \"" + ts + "\", \"text\": \""
                + text.replace("\\", "\\\\") + "\"}";
    }
}
