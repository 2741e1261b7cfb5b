package dev.tocsin.app.service;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tocsin.app.service.Receiver.Heard;
import dev.tocsin.testkit.AtOnce;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody else's service wants to know what happens, and is not always well. */
class WebhookStoryTest {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @ParameterizedTest
    @EnumSource
    void it_hears_of_everything_in_order_however_it_fares(Databases databases)
            throws IOException, InterruptedException, MessagingException {
        try (Receiver receiver = Receiver.open();
                TocsinUnderTest tocsin = TocsinUnderTest.on(databases.fresh(), settings())) {
            Story story = Story.of(tocsin);
            Answer hook = story.client().post("/api/v1/webhooks", """
                    {"url": "%s", "events": ["incident.created", "incident.status_changed", "incident.resolved"]}""".formatted(receiver.url()));
            assertThat(hook.status()).as("%s", hook).isEqualTo(201);
            String path = "/api/v1/webhooks/" + hook.text("id");
            String incident = story.incident("Checkout is down", "SEV4");
            tocsin.tellWebhooks();

            Heard first = receiver.heard().getFirst();
            assertThat(first.isSignedWith(hook.text("secret"))).isTrue();
            assertThat(first.headers()).containsEntry("webhook-timestamp", "1776506400");
            assertThat(first.body())
                    .startsWith("{\"type\":\"incident.created\",\"timestamp\":\"2026-04-18T10:00:00Z\",\"data\":{"
                            + "\"incident_number\":\"" + incident + "\",\"title\":\"Checkout is down\",");

            Answer rotated = story.client().post(path + "/rotate", "");
            receiver.answers(503);
            story.moves(incident, "resolved");
            later(tocsin, Duration.ZERO);
            Heard failed = receiver.heard().getLast();
            assertThat(failed.isSignedWith(hook.text("secret")))
                    .as("with the old one")
                    .isTrue();
            assertThat(failed.isSignedWith(rotated.text("secret")))
                    .as("and the new one")
                    .isTrue();
            receiver.answers(204);
            later(tocsin, ofSeconds(7));
            assertThat(types(receiver))
                    .containsExactly(
                            "incident.created",
                            "incident.status_changed",
                            "incident.status_changed",
                            "incident.resolved");
            assertThat(receiver.heard().get(2).id()).isEqualTo(failed.id());
            assertThat(receiver.heard().get(2).body()).isEqualTo(failed.body());

            receiver.answers(500);
            String another = story.incident("Search is slow", "SEV4");
            for (int hours = 0; hours <= 48; hours++) {
                later(tocsin, ofHours(1));
            }
            assertThat(story.client().get(path).text("enabled")).isEqualTo("false");
            assertThat(story.client().get(path + "/timeline").each("items", "type"))
                    .containsExactly("disabled", "secret_rotated", "created");
            assertThat(story.client().get(path + "/deliveries?state=failed").each("items", "message"))
                    .containsExactly("not told for 48 hours; last, it answered 500");
            tocsin.remind();
            assertThat(mails()).containsExactly("A webhook is disabled");

            receiver.answers(200);
            assertThat(story.client().patch(path, "{\"enabled\": true}").status())
                    .isEqualTo(200);
            int before = receiver.heard().size();
            later(tocsin, Duration.ZERO);
            assertThat(receiver.heard()).hasSize(before + 1);
            assertThat(receiver.heard().getLast().body()).contains("\"incident_number\":\"" + another + "\"");
        }
    }

    @Test
    void where_a_private_address_is_not_wanted_none_is_called() throws IOException, InterruptedException {
        try (Receiver receiver = Receiver.open();
                TocsinUnderTest tocsin = TocsinUnderTest.on(Databases.H2.fresh())) {
            Story story = Story.of(tocsin);
            Answer refused = story.client().post("/api/v1/webhooks", "{\"url\": \"%s\"}".formatted(receiver.url()));
            assertThat(refused.status()).as("%s", refused).isEqualTo(400);
            assertThat(receiver.heard()).isEmpty();
        }
    }

    @Test
    void of_two_nodes_each_thing_is_told_by_one() throws IOException, InterruptedException {
        Map<String, String> database = Databases.POSTGRESQL.fresh();
        try (Receiver receiver = Receiver.open();
                TocsinUnderTest one = TocsinUnderTest.on(database, settings());
                TocsinUnderTest other = TocsinUnderTest.on(database, settings())) {
            Story story = Story.of(one);
            story.client().post("/api/v1/webhooks", """
                    {"url": "%s", "events": ["incident.created", "incident.status_changed"]}""".formatted(receiver.url()));
            List<String> incidents = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                incidents.add(story.incident("It is down", "SEV4"));
            }
            for (String incident : incidents) {
                story.moves(incident, "fixing");
            }
            AtOnce.all(4, who -> {
                for (int rounds = 0; rounds < 20; rounds++) {
                    (who % 2 == 0 ? one : other).tellWebhooks();
                }
                return who;
            });

            assertThat(receiver.heard())
                    .extracting(Heard::id)
                    .doesNotHaveDuplicates()
                    .hasSize(20);
            for (String incident : incidents) {
                assertThat(receiver.heard().stream()
                                .filter(heard -> heard.body().contains(incident))
                                .map(heard -> type(heard.body())))
                        .as(incident)
                        .containsExactly("incident.created", "incident.status_changed");
            }
        }
    }

    private static void later(TocsinUnderTest tocsin, Duration time) {
        tocsin.clock().forward(time);
        tocsin.tellWebhooks();
    }

    private static List<String> types(Receiver receiver) {
        return receiver.heard().stream().map(heard -> type(heard.body())).toList();
    }

    private static String type(String body) {
        String start = "{\"type\":\"";
        assertThat(body).startsWith(start);
        return body.substring(start.length(), body.indexOf('"', start.length()));
    }

    private List<String> mails() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("tocsin.webhook.allow-private", "true");
        settings.put("tocsin.smtp.host", "127.0.0.1");
        settings.put("tocsin.smtp.port", Integer.toString(mail.getSmtp().getPort()));
        settings.put("tocsin.smtp.tls", "none");
        settings.put("tocsin.smtp.from", "tocsin@example.com");
        return settings;
    }
}
