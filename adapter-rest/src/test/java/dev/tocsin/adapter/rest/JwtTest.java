package dev.tocsin.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tokens that an identity provider has issued. */
@TestInstance(Lifecycle.PER_CLASS)
final class JwtTest {

    private static final String SECRET = "a secret of more than thirty-two bytes";

    private RSAKey rsa;
    private ECKey ec;
    private HttpServer keys;
    private Service service;
    private Founded founded;

    @BeforeAll
    void start() throws IOException, JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        byte[] set = new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK()))
                .toString()
                .getBytes(UTF_8);
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        keys.start();
        service = Service.with(Map.of(
                "tocsin.jwt.secret",
                SECRET,
                "tocsin.jwt.jwks-url",
                "http://localhost:" + keys.getAddress().getPort() + "/",
                "tocsin.jwt.issuer",
                "https://issuer.example.com",
                "tocsin.jwt.audience",
                "tocsin"));
    }

    @AfterAll
    void stop() {
        service.close();
        keys.stop(0);
    }

    @BeforeEach
    void found() {
        service.clock().forward(Duration.ofMinutes(1));
        founded = service.founded();
    }

    private Instant now() {
        return service.clock().instant();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://issuer.example.com")
                .audience("tocsin")
                .subject("Jane@example.com")
                .claim("org", founded.organization().slug().value())
                .expirationTime(Date.from(now().plusSeconds(60)));
    }

    private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static String hs256(JWTClaimsSet.Builder claims, String secret) throws JOSEException {
        return signed(new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(secret));
    }

    private static JWSHeader rs256(String key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key).build();
    }

    private Client with(String token) {
        return new Client(service, token);
    }

    private void assertRefused(String token) {
        with(token).get("/incidents").refuses(401, "UNAUTHENTICATED");
        // None of these tests is about trying too often.
        service.clock().forward(Duration.ofSeconds(3));
    }

    @Test
    void a_connection_ends_with_its_token() throws JOSEException {
        try (Ear ear = Ear.of(with(hs256(claims(), SECRET)), "/api/v1/events/ws")) {
            service.clock().forward(Duration.ofSeconds(60));

            assertThat(ear.next()).isEqualTo(new Ear.Heard.Closed(1008, "The token has expired or was revoked."));
        }
    }

    @Test
    void all_three_algorithms_get_in() throws JOSEException {
        JWSHeader es256 = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec").build();
        for (String token : List.of(
                hs256(claims(), SECRET),
                signed(rs256("rsa"), claims(), new RSASSASigner(rsa)),
                signed(es256, claims(), new ECDSASigner(ec)))) {
            Reply verified = with(token).get("/auth/verify").answers(200);
            assertThat(verified.text("data.user.email")).isEqualTo("jane@example.com");
            assertThat(verified.text("data.expires_at"))
                    .isEqualTo(now().plusSeconds(60).toString());
        }
    }

    @Test
    void what_it_does_shows_how_it_came() throws JOSEException {
        Client jane = with(hs256(claims(), SECRET));
        String incident = jane.anIncident();

        Reply read = jane.get("/incidents/" + incident).answers(200);

        assertThat(read.text("data.timeline.0.details.actor.via")).isEqualTo("jwt");
        assertThat(read.at("data.timeline.0.details.actor.key_id").isNull()).isTrue();
    }

    @Test
    void a_role_that_it_names_takes_the_place_of_the_users_own() throws JOSEException {
        with(hs256(claims().claim("roles", List.of("viewer", "unknown")), SECRET))
                .post("/teams", "{\"name\": \"t\"}")
                .refuses(403, "FORBIDDEN");
        with(hs256(claims().claim("roles", "admin"), SECRET))
                .post("/teams", "{\"name\": \"t\"}")
                .answers(201);
        assertRefused(hs256(claims().claim("roles", List.of("unknown")), SECRET));
    }

    @Test
    void each_claim_counts() throws JOSEException {
        assertRefused(hs256(claims().expirationTime(null), SECRET));
        assertRefused(hs256(claims().expirationTime(Date.from(now())), SECRET));
        assertRefused(hs256(claims().expirationTime(Date.from(now().minusSeconds(1))), SECRET));
        assertRefused(hs256(claims().notBeforeTime(Date.from(now().plusSeconds(60))), SECRET));
        assertRefused(hs256(claims().issuer("https://somebody.else.com"), SECRET));
        assertRefused(hs256(claims().issuer(null), SECRET));
        assertRefused(hs256(claims().audience("another"), SECRET));
        assertRefused(hs256(claims().subject("nobody@example.com"), SECRET));
        assertRefused(hs256(claims().subject("not an address"), SECRET));
        assertRefused(hs256(claims().subject(null), SECRET));
        assertRefused(hs256(claims().claim("org", "unknown"), SECRET));
        assertRefused(hs256(claims().claim("org", List.of("x")), SECRET));
        assertRefused(hs256(claims().claim("org", null), SECRET));
    }

    @Test
    void a_signature_of_another_key_or_kind_does_not() throws JOSEException {
        assertRefused(hs256(claims(), "another secret of more than thirty-two bytes"));
        assertRefused(new PlainJWT(claims().build()).serialize());
        assertRefused(signed(new JWSHeader(JWSAlgorithm.HS384), claims(), new MACSigner(SECRET + SECRET)));
        // The public key passed off as the secret.
        assertRefused(hs256(claims(), rsa.toPublicJWK().toJSONString()));
        RSAKey another = new RSAKeyGenerator(2048).keyID("rsa").generate();
        assertRefused(signed(rs256("rsa"), claims(), new RSASSASigner(another)));
        String good = hs256(claims(), SECRET);
        assertRefused(good.substring(0, good.lastIndexOf('.') + 1));
        assertRefused(good + "x");
    }

    @Test
    void a_key_that_nobody_knows_is_refused_and_counted_however_often_it_is_tried() throws JOSEException {
        RSAKey strange = new RSAKeyGenerator(2048).generate();
        String token = signed(rs256("strange"), claims(), new RSASSASigner(strange));

        for (int i = 0; i < 20; i++) {
            with(token).get("/incidents").refuses(401, "UNAUTHENTICATED");
        }
        with(token).get("/incidents").refuses(429, "RATE_LIMITED");
        with(signed(rs256("rsa"), claims(), new RSASSASigner(rsa)))
                .get("/incidents")
                .answers(200);
    }

    @Test
    void while_no_key_could_be_read_yet_nobody_is_told_that_theirs_is_wrong() throws JOSEException {
        String token = signed(rs256("rsa"), claims(), new RSASSASigner(rsa));
        try (Service early = Service.with(Map.of("tocsin.jwt.jwks-url", "http://localhost:1/"))) {
            for (int i = 0; i < 3; i++) {
                Reply away = new Client(early, token).get("/incidents").refuses(503, "UNAVAILABLE");
                assertThat(away.header("Retry-After")).isEqualTo("5");
            }
        }
    }

    @Test
    void where_none_are_configured_none_get_in() throws JOSEException {
        String token = hs256(claims(), SECRET);

        Service.shared().organization().withToken(token).get("/incidents").refuses(401, "UNAUTHENTICATED");
    }

    /** The framework's own builder leaves out what is null, so these are written by hand. */
    @Test
    void a_claim_that_is_null_or_no_text_is_refused() throws JOSEException {
        for (String claims : List.of(
                "\"sub\": null, \"org\": \"%s\"",
                "\"sub\": 5, \"org\": \"%s\"",
                "\"sub\": \"jane@example.com\", \"org\": null",
                "\"sub\": \"jane@example.com\", \"org\": [\"%s\"]")) {
            String text = ("{\"iss\": \"https://issuer.example.com\", \"aud\": \"tocsin\", \"exp\": %d, " + claims
                            + "}")
                    .formatted(
                            now().plusSeconds(60).getEpochSecond(),
                            founded.organization().slug().value());
            JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(text));
            jws.sign(new MACSigner(SECRET));

            assertRefused(jws.serialize());
        }
    }

    @Test
    void an_address_of_keys_that_is_none_is_told_at_the_start() {
        assertThatThrownBy(() -> Service.with(Map.of("tocsin.jwt.jwks-url", "nonsense")))
                .hasStackTraceContaining("TOCSIN_JWT_JWKS_URL must be an http or https address, not nonsense");
    }
}
