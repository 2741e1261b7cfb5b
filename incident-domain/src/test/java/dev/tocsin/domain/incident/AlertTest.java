package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTest {

    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final Instant FINER = NOON.plusNanos(1);
    private static final String SITE = "https://grafana.example/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://grafana.example",
                "https://grafana.example/d/7?from=now-1h#panel",
                "HTTPS://Grafana.Example:3000/",
                "http://[::1]:9093/",
                "http://10.0.0.1/"
            })
    void it_is_looked_at_on_the_web(String url) {
        assertThat(at(url).url()).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://grafana.example/",
                "//grafana.example/",
                "grafana.example",
                "/alerts/7",
                "https:///alerts/7",
                "https:alerts",
                ""
            })
    void it_is_looked_at_nowhere_else(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> at(url));
    }

    @Test
    void an_address_has_a_length() {
        String longest = SITE + "x".repeat(2_000 - SITE.length());
        assertThat(at(longest).url().orElseThrow().toString()).hasSize(Alert.MAX_URL_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> at(longest + "x"));
    }

    @Test
    void a_source_and_a_key_are_one_line_of_a_length() {
        assertThat(named(" grafana ", " disk-7 ").source()).isEqualTo("grafana");
        assertThat(named(" grafana ", " disk-7 ").key()).isEqualTo("disk-7");
        assertThat(named("x".repeat(100), "y".repeat(255)).key()).hasSize(Alert.MAX_KEY_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> named("x".repeat(101), "disk-7"));
        assertThatIllegalArgumentException().isThrownBy(() -> named("grafana", "y".repeat(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> named("graf\nana", "disk-7"));
        assertThatIllegalArgumentException().isThrownBy(() -> named("grafana", " "));
    }

    @Test
    void it_is_resolved_no_sooner_than_it_fired() {
        assertThat(over(NOON, NOON).resolvedAt()).contains(NOON);
        assertThat(over(NOON, ONE).resolvedAt()).contains(ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> over(ONE, NOON));
    }

    @Test
    void it_knows_no_instant_finer_than_a_microsecond() {
        assertThatIllegalArgumentException().isThrownBy(() -> over(FINER, ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> over(NOON, FINER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alert("grafana", "disk-7", Optional.empty(), NOON, Optional.empty(), FINER));
    }

    private static Alert at(String url) {
        return alert("grafana", "disk-7", Optional.of(URI.create(url)), NOON, Optional.empty(), NOON);
    }

    private static Alert named(String source, String key) {
        return alert(source, key, Optional.empty(), NOON, Optional.empty(), NOON);
    }

    private static Alert over(Instant firedAt, Instant resolvedAt) {
        return alert("grafana", "disk-7", Optional.empty(), firedAt, Optional.of(resolvedAt), NOON);
    }

    private static Alert alert(
            String source,
            String key,
            Optional<URI> url,
            Instant firedAt,
            Optional<Instant> resolvedAt,
            Instant createdAt) {
        AlertId id = new AlertId(new UUID(0, 1));
        return new Alert(id, source, key, new Title("Disk full"), url, firedAt, resolvedAt, createdAt);
    }
}
