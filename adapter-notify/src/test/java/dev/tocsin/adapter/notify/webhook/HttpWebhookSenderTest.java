package dev.tocsin.adapter.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.notify.webhook.Receiver.Heard;
import dev.tocsin.application.port.OutgoingDelivery;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.application.port.WebhookSender.Answer;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.WebhookSecret;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWebhookSenderTest {

    private static final UUID ID = UUID.fromString("019da076-4a00-7000-8000-000000000004");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final String BODY = "{\"type\":\"incident.created\",\"data\":{\"title\":\"Zahlung lahmt 🔥\"}}";
    private static final Dns HERE = name -> List.of(InetAddress.getLoopbackAddress());
    private static final Dns NOBODY = name -> {
        throw new UnknownHostException(name);
    };

    private final WebhookSender anywhere = new HttpWebhookSender(new Targets(true), HERE);

    @Test
    void a_receiver_is_posted_the_body_under_its_own_name_and_can_tell_who_sent_it() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            Answer answer = anywhere.send(to("http://hooks.test:" + receiver.port() + "/in?team=a%20b"));

            assertThat(answer).isEqualTo(new Answer.Taken(204));
            Heard heard = receiver.heard.getFirst();
            assertThat(heard.line()).isEqualTo("POST /in?team=a%20b HTTP/1.1");
            assertThat(heard.body()).isEqualTo(BODY);
            assertThat(heard.headers())
                    .containsEntry("host", "hooks.test:" + receiver.port())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("user-agent", "Tocsin")
                    .containsEntry("webhook-id", ID.toString())
                    .containsEntry("webhook-timestamp", "1772452800")
                    .containsEntry("webhook-signature", "v1," + expected(heard));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 299})
    void any_2xx_is_success(int status) throws IOException {
        try (Receiver receiver = Receiver.answering(status)) {
            assertThat(anywhere.send(to(receiver))).isEqualTo(new Answer.Taken(status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 400, 401, 404, 408, 410, 429, 500, 503})
    void anything_else_is_none(int status) throws IOException {
        try (Receiver receiver = Receiver.answering(status)) {
            assertThat(anywhere.send(to(receiver))).isEqualTo(new Answer.Refused(status, Optional.empty()));
            assertThat(receiver.heard).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirection_is_not_followed(int status) throws IOException {
        try (Receiver elsewhere = Receiver.answering(200);
                Receiver receiver =
                        Receiver.answering(status, "Location: http://hooks.test:" + elsewhere.port() + "/\r\n")) {
            assertThat(anywhere.send(to(receiver))).isEqualTo(new Answer.Refused(status, Optional.empty()));
            assertThat(elsewhere.heard).isEmpty();
        }
    }

    @Test
    void it_says_how_long_the_receiver_wants_to_be_left_alone() throws IOException {
        Map<String, Optional<Duration>> said = Map.of(
                "120", Optional.of(Duration.ofMinutes(2)),
                "Mon, 02 Mar 2026 12:10:00 GMT",
                        Optional.of(Duration.ofMinutes(10).minusNanos(123_456_000)),
                "Mon, 02 Mar 2026 11:10:00 GMT", Optional.empty(),
                "0", Optional.empty(),
                "soon", Optional.empty());
        for (Map.Entry<String, Optional<Duration>> one : said.entrySet()) {
            try (Receiver receiver = Receiver.answering(503, "Retry-After: " + one.getKey() + "\r\n")) {
                assertThat(anywhere.send(to(receiver))).isEqualTo(new Answer.Refused(503, one.getValue()));
                assertThat(receiver.heard).as("sent once").hasSize(1);
            }
        }
    }

    @Test
    void of_the_answer_only_the_head_is_read() throws IOException {
        try (Receiver receiver = Receiver.that(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            byte[] chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(UTF_8);
            while (!connection.isClosed()) {
                out.write(chunk);
            }
        })) {
            long began = System.nanoTime();
            assertThat(anywhere.send(to(receiver))).isEqualTo(new Answer.Taken(200));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void who_does_not_answer_in_time_is_not_waited_for() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver receiver = Receiver.that(connection -> end.await())) {
            assertGivenUpInTime(anywhere, to(receiver));
        } finally {
            end.countDown();
        }
    }

    @Test
    void nor_is_who_answers_drop_by_drop() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver receiver = Receiver.that(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
            while (!end.await(200, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        })) {
            assertGivenUpInTime(anywhere, to(receiver));
        } finally {
            end.countDown();
        }
    }

    @Test
    void nor_is_a_resolver_that_hangs() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Dns hanging = name -> {
            try {
                end.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(name);
        };
        try {
            assertGivenUpInTime(new HttpWebhookSender(new Targets(true), hanging), to("http://hooks.test/"));
        } finally {
            end.countDown();
        }
    }

    @Test
    void a_name_that_leads_to_a_private_address_is_not_even_called() throws IOException {
        try (Receiver receiver = Receiver.answering(200)) {
            WebhookSender outside = new HttpWebhookSender(new Targets(false), HERE);
            assertThat(outside.send(to(receiver)))
                    .isEqualTo(new Answer.Unreached("its name leads to private, local or reserved addresses alone"));
            assertThat(outside.send(to("http://127.0.0.1:" + receiver.port() + "/")))
                    .isInstanceOf(Answer.Unreached.class);
            assertThat(outside.send(to("http://2130706433:" + receiver.port() + "/")))
                    .isInstanceOf(Answer.Unreached.class);
            assertThat(outside.send(to("http://[::ffff:127.0.0.1]:" + receiver.port() + "/")))
                    .isInstanceOf(Answer.Unreached.class);
            assertThat(receiver.heard).isEmpty();
        }
    }

    @Test
    void a_name_is_resolved_once_and_anew_for_each_delivery() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Dns moving = name -> asked.incrementAndGet() == 1 ? HERE.lookup(name) : NOBODY.lookup(name);
        WebhookSender sender = new HttpWebhookSender(new Targets(true), moving);
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(sender.send(to(receiver))).isEqualTo(new Answer.Taken(200));
            assertThat(asked).hasValue(1);
            assertThat(sender.send(to(receiver))).isEqualTo(new Answer.Unreached("its name cannot be resolved"));
            assertThat(receiver.heard).hasSize(1);
        }
    }

    @Test
    void who_is_not_there_or_hangs_up_is_not_reached() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertThat(anywhere.send(to("http://hooks.test:" + port + "/"))).isInstanceOf(Answer.Unreached.class);
        try (Receiver receiver = Receiver.that(connection -> {})) {
            assertThat(anywhere.send(to(receiver))).isInstanceOf(Answer.Unreached.class);
            assertThat(receiver.heard).as("sent once").hasSize(1);
        }
    }

    private static void assertGivenUpInTime(WebhookSender sender, OutgoingDelivery delivery) {
        long began = System.nanoTime();
        assertThat(sender.send(delivery)).isEqualTo(new Answer.Unreached("no answer within 5 seconds"));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(4_900), Duration.ofMillis(8_000));
    }

    /** As any receiver would do it. */
    private static String expected(Heard heard) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed =
                heard.headers().get("webhook-id") + "." + heard.headers().get("webhook-timestamp") + "." + heard.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static OutgoingDelivery to(Receiver receiver) {
        return to("http://hooks.test:" + receiver.port() + "/");
    }

    private static OutgoingDelivery to(String url) {
        return new OutgoingDelivery(
                new DeliveryId(ID), new WebhookUrl(url), BODY, List.of(new WebhookSecret(SECRET)), AT);
    }
}
