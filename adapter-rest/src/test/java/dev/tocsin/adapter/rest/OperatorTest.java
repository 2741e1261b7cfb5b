package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the operator sees and does. */
final class OperatorTest {

    private static final String TOKEN = "operator-token-of-the-tests";
    private static final String KEY = "Idempotency-Key";

    private static Reply found(Service service, String token, String body, String... headers) {
        URI uri = service.uri().resolve("/admin/v1/organizations");
        HttpRequest.Builder request = new Client(service, token)
                .request("/x")
                .uri(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return Client.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String organization(String slug) {
        return "{\"name\": \"Acme\", \"slug\": \"" + slug
                + "\", \"admin_name\": \"Ann\", \"admin_email\": \"ann@example.com\"}";
    }

    private static Reply get(String path) {
        Service service = Service.shared();
        return Client.send(
                new Client(service, "").request("/x").uri(service.uri().resolve(path)));
    }

    @Test
    void an_organization_is_founded_with_an_admin_who_has_its_key() {
        String body = organization("acme");

        Reply founded = found(Service.shared(), TOKEN, body).answers(201);

        assertThat(founded.text("data.key")).startsWith("sk_live_");
        Client ann = new Client(Service.shared(), founded.text("data.key"));
        assertThat(ann.get("/auth/verify").answers(200).text("data.organization_name"))
                .isEqualTo("Acme");
        found(Service.shared(), TOKEN, body).refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void to_found_again_with_its_key_answers_the_first_organization_without_the_admins_key() {
        String body = organization("once");

        Reply first = found(Service.shared(), TOKEN, body, KEY, "found").answers(201);
        Reply second = found(Service.shared(), TOKEN, body, KEY, "found").answers(201);

        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(first.text("data.key")).startsWith("sk_live_");
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.at("data.key").isNull()).isTrue();
        for (String told : new String[] {"id", "name", "slug", "created_at", "admin"}) {
            assertThat(second.at("data." + told)).isEqualTo(first.at("data." + told));
        }
    }

    @Test
    void an_operators_key_is_for_one_body_and_in_no_organizations_way() {
        Client jane = Service.shared().organization();
        jane.post("/teams", "{\"name\": \"t\"}", KEY, "taken").answers(201);

        found(Service.shared(), TOKEN, organization("one-body"), KEY, "taken").answers(201);
        found(Service.shared(), TOKEN, organization("another-body"), KEY, "taken")
                .refuses(409, "IDEMPOTENCY_KEY_REUSED");
        found(Service.shared(), TOKEN, organization("another-body"), KEY, "").fault(KEY);
        found(Service.shared(), TOKEN, organization("another-body")).answers(201);
    }

    @Test
    void what_was_refused_leaves_the_operators_key_free() {
        found(Service.shared(), TOKEN, organization("present")).answers(201);
        found(Service.shared(), TOKEN, organization("present"), KEY, "free").refuses(409, "ALREADY_EXISTS");
        found(Service.shared(), TOKEN, "{}", KEY, "free").fault("slug");
        found(Service.shared(), TOKEN + "x", organization("absent"), KEY, "free")
                .refuses(401, "UNAUTHENTICATED");

        assertThat(found(Service.shared(), TOKEN, organization("absent"), KEY, "free")
                        .answers(201)
                        .header("Idempotent-Replayed"))
                .isEmpty();
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
            found(service, "", "{").refuses(404, "NOT_FOUND");
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
