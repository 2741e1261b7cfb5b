package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the operator sees and does. */
final class OperatorTest {

    private static final String TOKEN = "operator-token-of-the-tests";

    private static Reply found(Service service, String token, String body) {
        URI uri = service.uri().resolve("/admin/v1/organizations");
        return Client.send(new Client(service, token)
                .request("/x")
                .uri(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Reply get(String path) {
        Service service = Service.shared();
        return Client.send(
                new Client(service, "").request("/x").uri(service.uri().resolve(path)));
    }

    @Test
    void an_organization_is_founded_with_an_admin_who_has_its_key() {
        String body =
                "{\"name\": \"Acme\", \"slug\": \"acme\", \"admin_name\": \"Ann\", \"admin_email\": \"ann@example.com\"}";

        Reply founded = found(Service.shared(), TOKEN, body).answers(201);

        assertThat(founded.text("data.key")).startsWith("sk_live_");
        Client ann = new Client(Service.shared(), founded.text("data.key"));
        assertThat(ann.get("/auth/verify").answers(200).text("data.organization_name"))
                .isEqualTo("Acme");
        found(Service.shared(), TOKEN, body).refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void nobody_else_may() {
        Client jane = Service.shared().organization();
        found(Service.shared(), jane.token(), "{}").refuses(401, "UNAUTHENTICATED");
        found(Service.shared(), TOKEN + "x", "{}").refuses(401, "UNAUTHENTICATED");
        found(Service.shared(), "", "{}").refuses(401, "UNAUTHENTICATED");
        jane.withToken(TOKEN).get("/incidents").refuses(401, "UNAUTHENTICATED");
        found(Service.shared(), TOKEN, "{}").fault("slug");
        found(Service.shared(), TOKEN, "{\"slug\": \"A b\"}").fault("slug");
    }

    @Test
    void without_a_token_the_route_is_not_there() {
        try (Service service = Service.with(Map.of("tocsin.operator-token", ""))) {
            found(service, "", "{}").refuses(404, "NOT_FOUND");
            found(service, TOKEN, "{}").refuses(404, "NOT_FOUND");
        }
    }

    @Test
    void health_and_metrics_need_no_token_and_tell_no_more_than_they_should() {
        assertThat(get("/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        Service.shared().organization().get("/incidents").answers(200);
        Reply metrics = get("/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("http_server_requests_seconds_count")
                .contains("jvm_memory_used_bytes");
        for (String framework :
                new String[] {"/beans", "/env", "/loggers", "/prometheus", "/routes", "/info", "/stop"}) {
            get(framework).refuses(404, "NOT_FOUND");
        }
    }
}
