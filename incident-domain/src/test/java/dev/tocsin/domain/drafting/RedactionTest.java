package dev.tocsin.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    /** Put together here, so that nobody who searches sources for secrets finds one. */
    private static final String ALNUM = "aB3dE5gH7jK9mN1pQ2sT4vW6yZ8bC0eF2hJ4";

    private static final String HEX_32 = "9e107d9d372bb6826bd81d3542a419d6";
    private static final String DIGITS = "1234567890";

    static List<Arguments> credentials() {
        return List.of(
                arguments("AWS key id", "AKIA" + "IOSFODNN7EXAMPLE"),
                arguments("AWS temporary key id", "ASIA" + "IOSFODNN7EXAMPLE"),
                arguments("AWS secret key", "wJa8rXUtnF3MI/K7MDENG/bPx2fi" + "4CYzE9mP1eKQ"),
                arguments("GitHub", "ghp_" + ALNUM),
                arguments("GitHub, fine-grained", "github_pat_" + ALNUM),
                arguments("GitLab", "glpat-" + "abcdefghij-klmnopqrst"),
                arguments("Slack bot", "xoxb-" + DIGITS + "-abcdefghijkl"),
                arguments("Slack rotated", "xoxe.xoxp-" + "1-abcdefghijkl"),
                arguments("Slack app", "xapp-" + "1-A012-345-abcdef"),
                arguments("OpenAI", "sk-" + "proj-abcdefghijklmnopqrst"),
                arguments("Stripe and Tocsin", "sk_live_" + "abcdefghijklmnop"),
                arguments("Stripe restricted", "rk_test_" + "abcdefghijklmnop"),
                arguments("Stripe hook", "whsec_" + "abcdefghij"),
                arguments("Runframe and Tocsin", "rf_" + "abcdefghijklmnopqrstuvwxyz"),
                arguments("Google", "AIza" + "SyAbcdefghijklmnopqrstuvwxyz-abcd"),
                arguments("Google access", "ya29." + "abcdefghij.k"),
                arguments("Google client", "GOCSPX-" + "abcdefghijklmnopq"),
                arguments("SendGrid", "SG." + "abcdefghijklmnop.abcdefghijklmnop"),
                arguments("Mailgun", "key-" + HEX_32),
                arguments("Telegram", "123456789:" + "AAabcdefghijklmnopqrstuvwxyz_-abcde"),
                arguments("npm", "npm_" + "abcdefghijklmnopqrst"),
                arguments("PyPI", "pypi-" + "abcdefghijklmnopqrst"),
                arguments("DigitalOcean", "dop_v1_" + HEX_32),
                arguments("Hugging Face", "hf_" + "abcdefghijklmnopqrst"),
                arguments("Shopify", "shpat_" + HEX_32),
                arguments("New Relic", "NRAK-" + "ABCDEFGHIJKLMNOPQRSTU"),
                arguments("Postman", "PMAK-" + "abcdefghijklmnopqrstu"),
                arguments("Databricks", "dapi" + HEX_32),
                arguments("Vault", "hvs." + "abcdefghijklmnopqrstu"),
                arguments("Grafana", "glsa_" + "abcdefghijklmnopqrstu"),
                arguments("Linear", "lin_api_" + "abcdefghijklmnopqrstu"),
                arguments("Atlassian", "ATATT" + "abcdefghijklmnopqrstu"),
                arguments("JWT", "eyJhbGciOi." + "eyJzdWIiOi.SflKxwRJSM"),
                arguments("JWT without a signature", "eyJhbGciOi." + "eyJzdWIiOi."),
                arguments("hexadecimal", HEX_32),
                arguments("one case and digits", "k3v9x0q1z8w7m2n4b6c5l0p9o8i7u6y5"),
                arguments("base64", "q2W3e4R5t6Y7u8I9+o0P/a1S2d3F4g5H=="),
                arguments("base64 for addresses", "q2W3e4R5-t6Y7u8I9_o0Pa1S2d3F4g5H"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("credentials")
    void what_looks_like_a_credential_is_removed(String kind, String credential) {
        assertThat(Redaction.of(credential)).isEqualTo("[removed]");
        assertThat(Redaction.of("We rotated " + credential + ", all of it."))
                .isEqualTo("We rotated [removed], all of it.");
        assertThat(Redaction.of("{\"k\": \"" + credential + "\"}")).isEqualTo("{\"k\": \"[removed]\"}");
    }

    static List<Arguments> named() {
        return List.of(
                arguments("password=hunter2", "password=[removed]"),
                arguments("Password : hunter2 again", "Password : [removed] again"),
                arguments("token: abc", "token: [removed]"),
                arguments("DB_PASSWORD=ab\"cd", "DB_PASSWORD=[removed]"),
                arguments("POSTGRES_PASS=x y", "POSTGRES_PASS=[removed] y"),
                arguments("{\"password\": \"two words\", \"a\": 1}", "{\"password\": [removed]\", \"a\": 1}"),
                arguments("{\\\"secret\\\":\\\"x y\\\"}", "{\\\"secret\\\":[removed]\"}"),
                arguments("api_key='a b' c", "api_key=[removed]' c"),
                arguments("API key: x", "API key: [removed]"),
                arguments("x-api-key:x", "x-api-key:[removed]"),
                arguments("aws_secret_access_key = x", "aws_secret_access_key = [removed]"),
                arguments("client_secret=>x", "client_secret=>[removed]"),
                arguments("AccountKey=x;EndpointSuffix=y", "AccountKey=[removed]"),
                arguments("passphrase := x", "passphrase := [removed]"),
                arguments("https://a.test/?token=x&y=1 z", "https://a.test/?token=[removed] z"),
                arguments("X-Amz-Signature=0f", "X-Amz-Signature=[removed]"),
                arguments("password:\nhunter2", "password:\n[removed]"),
                arguments("login --password hunter2 now", "login --password [removed] now"),
                arguments("cli --auth-token x", "cli --auth-token [removed]"),
                arguments("curl -u jane:x https://a.test", "curl -u [removed] https://a.test"),
                arguments("curl --user jane:x a", "curl --user [removed] a"),
                arguments("the password is hunter2!", "the password is [removed]"),
                arguments("Authorization: Bearer abcdefgh.1", "Authorization: [removed]"),
                arguments("authorization=Basic amFuZTpodW50ZXIy x", "authorization=[removed] x"),
                arguments("Authorization: deadbeef", "Authorization: [removed]"),
                arguments("Bearer abcdefg1== x", "Bearer [removed] x"),
                arguments("bearer abcdefghijklmnopqrstuvwxyz", "bearer [removed]"),
                arguments("Cookie: a=b; c=d\nx", "Cookie: [removed]\nx"),
                arguments("Set-Cookie: sid=b; Secure", "Set-Cookie: [removed]"),
                arguments("postgres://app:p@ss/w@db:5432/x", "postgres://[removed]@db:5432/x"),
                arguments("https://:x@a.test", "https://[removed]@a.test"),
                arguments("https://abc@a.test/x", "https://[removed]@a.test/x"),
                arguments("https://hooks.slack.com/services/T0/B0/x y", "https://hooks.slack.com/[removed] y"),
                arguments("https://discord.com/api/webhooks/1/x", "https://discord.com/api/webhooks/[removed]"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void what_is_said_to_be_one_is_removed(String text, String left) {
        assertThat(Redaction.of(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "})
    void a_private_key_is_removed_to_its_end_or_to_the_end_of_the_text(String kind) {
        String begin = "-----BEGIN " + kind + "PRIVATE KEY-----\n";
        String end = "\n-----END " + kind + "PRIVATE KEY-----";
        assertThat(Redaction.of("See " + begin + "MIIE\nabc" + end + " and\n" + begin + "x" + end + "."))
                .isEqualTo("See [removed] and\n[removed].");
        assertThat(Redaction.of("See " + begin + "MIIE\nabc")).isEqualTo("See [removed]");
    }

    @Test
    void a_private_key_of_pgp_is_one_as_well() {
        assertThat(Redaction.of("-----BEGIN PGP PRIVATE KEY BLOCK-----\nx\n-----END PGP PRIVATE KEY BLOCK-----\ny"))
                .isEqualTo("[removed]\ny");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.com",
                "Jane.Doe+oncall@mail.example.co.uk",
                "jané@exämple.com",
            })
    void the_addresses_of_people_are_removed_and_their_names_are_not(String address) {
        assertThat(Redaction.of("Jane Doe <" + address + "> took it"))
                .isEqualTo("Jane Doe <[address removed]> took it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INC-2026-044 and PM-2026-001, SEV1",
                "0196b6e0-7c1a-7b3e-9d2f-1a2b3c4d5e6f",
                "/incidents/0196b6e0-7c1a-7b3e-9d2f-1a2b3c4d5e6f/postmortem/generate",
                "0196B6E0-7C1A-7B3E-9D2F-1A2B3C4D5E6F",
                "Fixed by 3f2c1d9 and 1a410efbd13591db07496601ebc7a059dd55cfe9.",
                "image sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "svc_K7M4Q9TZ2H",
                "incident_01h455vb4pex5vsknk084sn02q",
                "checkout-api-7d9f8b6c5d-x2k4q restarted",
                "i-0abcd1234ef567890 in eu-central-1",
                "arn:aws:iam::123456789012:role/CheckoutDeployRole",
                "com.example.shop.PaymentServiceConnectionPoolTimeoutException2: no connection",
                "PaymentServiceV2ConnectionPoolTimeoutExceptionHandler",
                "https://github.com/example/checkout/pull/1234#discussion_r99",
                "https://example.com:8443/a?b=c&d=e",
                "2026-04-18T12:00:00.123456Z 10.0.0.1:5432 p99=1500ms",
                "the password reset page, the token bucket, secrets in Vault; tokens expired: 500",
                "the password was rotated and the token is invalid",
                "a bearer token, bearer authentication, basic authentication",
                "We tested whether tests pass: 12 of 13",
                "author: Jane, tokenizer: on",
                "ask @jane in #incidents",
                "the task-force and the risk-assessment-of-everybody",
                "error_rate > 5 % -- see runbook/checkout/connections.md",
                "00000000000000000000000000000000 and ================================",
                "SELECT_FOR_UPDATE_SKIP_LOCKED_ON_INCIDENT_EVENTS_2026",
                "Ünïcödé 🔥 日本語",
                ""
            })
    void what_is_none_is_left_alone(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A1",
                "aB3",
                "://",
                "://a:",
                "--",
                "--a-",
                "=",
                ":",
                "@",
                "a@",
                "a@b.",
                "eyJaaaaa.bbbbb.",
                "eyJaaaaa.a.",
                "password",
                "password ",
                "password:",
                "token=\"",
                "bearer ",
                "-----BEGIN PRIVATE KEY-----",
                "cookie: a",
                " -u a",
                "authorization: a ",
                "secret is ",
                "\n",
                "\\\"",
                "x_-/+"
            })
    @Timeout(10)
    void no_text_takes_it_long_or_makes_it_fail(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        assertThatNoException().isThrownBy(() -> Redaction.of(text));
    }
}
