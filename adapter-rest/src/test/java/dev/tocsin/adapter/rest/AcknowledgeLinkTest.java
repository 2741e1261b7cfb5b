package dev.tocsin.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.tocsin.application.port.OutgoingPage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link in a page: whoever opens it sees, and whoever presses the button answers. */
final class AcknowledgeLinkTest {

    private static final Service SERVICE = Service.with(Map.of());
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private final Client jane = SERVICE.organization();
    private final String robin = "robin-" + PEOPLE.incrementAndGet() + "@example.com";
    private final String sasha = "sasha-" + PEOPLE.incrementAndGet() + "@example.com";
    private final String robinsId = user("Robin", robin, "viewer");
    private final String service = jane.aService();
    private final String incident = "/incidents/" + jane.openedOn(service).text("data.incident_number");

    private String user(String name, String email, String role) {
        return jane.post(
                        "/users",
                        "{\"name\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(name, email, role))
                .answers(201)
                .text("data.id");
    }

    /** The token in the link that somebody gets with a page. */
    private String token(String email) {
        jane.post(incident + "/page", "{\"email\": \"%s\", \"channels\": [\"email\"]}".formatted(email))
                .answers(200);
        OutgoingPage page = SERVICE.bean(Postbox.class).to(email).getLast();
        String link = page.acknowledgeLink().orElseThrow().toString();
        assertThat(link).startsWith("https://tocsin.example.com/oncall/acknowledge/");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Reply send(String method, String token, String... headers) {
        URI uri = SERVICE.uri().resolve("/acknowledge/" + token);
        HttpRequest.Builder request = new Client(SERVICE, "")
                .request("/x")
                .uri(uri)
                .method(method, method.equals("POST") ? BodyPublishers.ofString("") : BodyPublishers.noBody());
        return Client.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static Reply look(String token) {
        return send("GET", token);
    }

    private static Reply press(String token) {
        return send("POST", token, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static void assertSays(Reply page, int status, String... texts) {
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body()).contains(texts);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script", "http:", "https:", "dev.tocsin");
    }

    @Test
    void looking_shows_what_it_is_about_and_changes_nothing() {
        String token = token(robin);
        String before = jane.get(incident + "/timeline").answers(200).data().toString();

        assertSays(
                look(token),
                200,
                "Will you take it?",
                "Robin",
                "INC-2026-001 Checkout is down",
                "SEV1",
                "<bdi>new</bdi>",
                "<bdi>Checkout</bdi>",
                "nobody yet",
                "<form method=\"post\"><button type=\"submit\">Acknowledge</button></form>");
        assertThat(send("HEAD", token).status()).isEqualTo(200);

        assertThat(jane.get(incident + "/timeline").data().toString()).isEqualTo(before);
        assertThat(jane.get(incident).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void pressing_the_button_acknowledges_as_that_person() {
        Reply pressed = press(token(robin));

        assertSays(pressed, 200, "You have it", "<bdi>Robin</bdi>");
        assertThat(pressed.body()).doesNotContain("<form");
        Reply taken = jane.get(incident).answers(200);
        assertThat(taken.text("data.acknowledged_by.email")).isEqualTo(robin);
        assertThat(taken.text("data.assigned_to.email")).isEqualTo(robin);
        Reply timeline = jane.get(incident + "/timeline");
        assertThat(timeline.at("data.items").findValuesAsText("event_type"))
                .containsExactly("CREATED", "PAGED", "ACKNOWLEDGED", "ASSIGNED");
        assertThat(timeline.at("data.items.2.details.actor").toString())
                .isEqualTo("{\"email\":\"%s\",\"via\":\"link\",\"key_id\":null}".formatted(robin));
    }

    @Test
    void pressing_it_twice_is_no_harm() {
        String token = token(robin);
        press(token);

        assertSays(press(token), 200, "You have it");

        assertThat(jane.get(incident).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void whoever_comes_second_is_told_who_was_first() {
        user("Sasha", sasha, "responder");
        String robins = token(robin);
        String sashas = token(sasha);
        press(robins);

        assertSays(look(sashas), 200, "Robin has it already");
        assertSays(press(sashas), 409, "Robin has it already");

        assertThat(look(sashas).body()).doesNotContain("<form");
        assertThat(jane.get(incident).text("data.acknowledged_by.email")).isEqualTo(robin);
    }

    @Test
    void an_incident_that_is_over_says_so() {
        String token = token(robin);
        jane.post(incident + "/status", "{\"status\": \"resolved\"}").answers(200);

        assertSays(look(token), 200, "It is over", "The incident is resolved; Jane resolved it at ");
        assertSays(press(token), 409, "It is over");

        jane.post(incident + "/status", "{\"status\": \"closed\"}").answers(200);
        assertSays(look(token), 200, "The incident is closed");
        assertThat(jane.get(incident).at("data.acknowledged_at").isNull()).isTrue();
    }

    @Test
    void a_link_answers_again_when_the_incident_is_open_again() {
        String token = token(robin);
        press(token);
        jane.post(incident + "/status", "{\"status\": \"resolved\"}").answers(200);
        jane.post(incident + "/status", "{\"status\": \"investigating\", \"comment\": \"again\"}")
                .answers(200);

        assertSays(look(token), 200, "Will you take it?");
        assertSays(press(token), 200, "You have it");
    }

    @Test
    void a_deleted_incident_is_gone() {
        String token = token(robin);
        assertThat(jane.delete(incident).status()).isEqualTo(204);

        assertSays(look(token), 410, "The incident is gone");
        assertSays(press(token), 410, "The incident is gone");
    }

    @Test
    void whoever_was_deactivated_can_neither_look_nor_answer() {
        String token = token(robin);
        jane.patch("/users/" + robinsId, "{\"is_active\": false}").answers(200);

        assertSays(look(token), 410, "This link is of no use any more");
        assertSays(press(token), 410, "This link is of no use any more");

        assertThat(look(token).body()).doesNotContain("Checkout");
        assertThat(jane.get(incident).at("data.acknowledged_at").isNull()).isTrue();
    }

    @Test
    void a_link_is_good_for_a_day() {
        try (Service other = Service.with(Map.of())) {
            Client client = other.organization();
            String path = "/incidents/" + client.anIncident();
            client.post(path + "/page", "{\"email\": \"jane@example.com\", \"channels\": [\"email\"]}")
                    .answers(200);
            String link = other.bean(Postbox.class)
                    .to("jane@example.com")
                    .getFirst()
                    .acknowledgeLink()
                    .orElseThrow()
                    .getPath();
            URI uri = other.uri().resolve(link.substring("/oncall".length()));

            other.clock().forward(Duration.ofHours(24).minusSeconds(1));
            assertSays(Client.send(HttpRequest.newBuilder(uri)), 200, "Will you take it?");
            other.clock().forward(Duration.ofSeconds(1));
            assertSays(Client.send(HttpRequest.newBuilder(uri)), 410, "This link has expired");
            assertSays(
                    Client.send(HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody())),
                    410,
                    "This link has expired");
            assertThat(client.get(path).at("data.acknowledged_at").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "...", "eyJhbGciOiJub25lIn0.e30.", "%00", "%3Cscript%3E"})
    void what_is_no_link_leads_nowhere(String token) {
        assertSays(look(token), 404, "This link leads nowhere");
        assertSays(press(token), 404, "This link leads nowhere");
    }

    @Test
    void a_link_that_was_changed_or_made_up_leads_nowhere() throws JOSEException, ParseException {
        String token = token(robin);
        String[] parts = token.split("\\.", -1);
        SignedJWT read = SignedJWT.parse(token);
        JWTClaimsSet claims = read.getJWTClaimsSet();
        JWTClaimsSet asJane = new JWTClaimsSet.Builder(claims)
                .subject(new UUID(0, 1).toString())
                .build();
        SignedJWT withTheBareSecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        withTheBareSecret.sign(new MACSigner(EngineInMemory.SECRET.getBytes(UTF_8)));

        for (String forged : new String[] {
            parts[0] + "." + asJane.toPayload().toBase64URL() + "." + parts[2],
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1],
            token.substring(0, token.length() - 4),
            token + "." + token,
            new PlainJWT(claims).serialize(),
            withTheBareSecret.serialize(),
            "x".repeat(2_000)
        }) {
            assertSays(press(forged), 404, "This link leads nowhere");
        }
        assertThat(jane.get(incident).at("data.acknowledged_at").isNull()).isTrue();
        assertSays(press(token), 200, "You have it");
    }

    @Test
    void what_people_wrote_stands_on_the_page_as_text() {
        jane.patch(incident, "{\"title\": \"<script>alert('x')</script> & \\\"y\\\" %s\"}")
                .answers(200);
        jane.patch("/users/" + robinsId, "{\"name\": \"<b>Robin</b>\"}").answers(200);

        assertSays(
                look(token(robin)),
                200,
                "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot; %s",
                "&lt;b&gt;Robin&lt;/b&gt;");
    }

    @Test
    void the_style_is_the_one_that_the_policy_allows() throws NoSuchAlgorithmException {
        Reply page = look(token(robin));
        Matcher style = STYLE.matcher(page.body());
        assertThat(style.find()).isTrue();

        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8));

        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void there_is_nothing_else_here() {
        assertThat(send("GET", "").status()).isEqualTo(404);
        assertThat(send("PUT", "x").status()).isEqualTo(405);
    }
}
