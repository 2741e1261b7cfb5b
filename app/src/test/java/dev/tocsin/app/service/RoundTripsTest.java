package dev.tocsin.app.service;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often a request goes to PostgreSQL and back, whatever the size of what it is about. The one connection is warm, statements are
 * prepared, and of all that the node remembers it has just learnt the caller and the settings; everything else it has forgotten.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripsTest {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String ADMIN = "admin@example.com";
    private static final int MAX_SERVICES = 50;
    private static final int MAX_ROWS = 100;
    private static final int LONG_TIMELINE = 200;
    private static final int BATCH = 50;

    private final AtomicLong elapsed = new AtomicLong();
    private final List<String> services = new ArrayList<>();
    private final Map<Integer, String> discussed = new HashMap<>();
    private TocsinUnderTest tocsin;
    private Client client;
    private int made;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Map<String, String> database = Wiretap.on(Databases.POSTGRESQL.fresh());
        TocsinUnderTest.on(database).close(); // to migrate takes more connections than one
        Map<String, Object> settings =
                Map.of("datasources.default.maximum-pool-size", 1, "flyway.datasources.default.enabled", false);
        Ticker ticker = elapsed::get;
        tocsin = TocsinUnderTest.on(database, settings, ticker);
        client = tocsin.client();
        for (int i = 0; i < MAX_SERVICES; i++) {
            done(client.post("/api/v1/teams", "{\"name\": \"Team %d\"}".formatted(i)));
            Answer service = done(client.post(
                    "/api/v1/services", "{\"name\": \"Checkout %1$d\", \"team_name\": \"Team %1$d\"}".formatted(i)));
            services.add(service.text("service_key"));
        }
        for (int i = 0; i < MAX_ROWS; i++) {
            act(incident(1), "acknowledge", "");
            act(incident(1), "status", "{\"status\": \"resolved\"}");
        }
        for (int affected : List.of(1, MAX_SERVICES)) {
            discussed.put(affected, incident(affected));
            for (int i = 0; i < LONG_TIMELINE; i++) {
                act(incidentWith(affected, LONG_TIMELINE), "events", "{\"comment\": \"Still looking\"}");
            }
        }
    }

    @AfterAll
    void stop() {
        tocsin.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MAX_SERVICES})
    void creating_takes_three_at_most(int affected) throws Exception {
        cost(() -> create(affected)).areAtMost(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MAX_SERVICES})
    void creating_under_a_key_takes_three_at_most(int affected) throws Exception {
        cost(() -> create(affected, "Idempotency-Key", unique())).areAtMost(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MAX_SERVICES})
    void a_creation_that_is_repeated_takes_three_at_most(int affected) throws Exception {
        String key = unique();
        String body = body(affected, "Checkout is down");
        cost(() -> done(client.post(INCIDENTS, body, "Idempotency-Key", key))).areAtMost(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 200", "50, 0", "50, 200"})
    void reading_one_takes_two_at_most(int affected, int comments) throws Exception {
        String incident = incidentWith(affected, comments);
        cost(() -> done(client.get(incident))).areAtMost(2);
    }

    @ParameterizedTest
    @MethodSource
    void a_page_of_a_list_takes_two_at_most(int limit, String filter) throws Exception {
        cost(() -> assertThat(page(limit, filter)).hasSize(limit)).areAtMost(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "assigned_to=" + ADMIN, "assigned_to=nobody@example.com", "q=down"})
    void a_page_behind_the_last_one_takes_two_at_most(String filter) throws Exception {
        cost(() -> assertThat(page(1, filter + "&offset=100000")).hasSize(0)).areAtMost(2);
    }

    static Stream<Arguments> a_page_of_a_list_takes_two_at_most() {
        String time = "2026-04-18T10:00:00Z";
        return Stream.of(
                        "",
                        "status=resolved&status=new",
                        "severity=SEV2",
                        "assigned_to=" + ADMIN,
                        "team_name=Team%200",
                        "status=resolved&resolved_by=" + ADMIN,
                        "created_after=" + time + "&created_before=" + time,
                        "status=resolved&resolved_after=" + time + "&resolved_before=" + time,
                        "q=down",
                        "status=resolved&severity=SEV2&team_name=Team%200&resolved_by=" + ADMIN + "&created_after="
                                + time + "&resolved_after=" + time + "&q=checkout")
                .flatMap(filter -> Stream.of(Arguments.of(1, filter), Arguments.of(MAX_ROWS, filter)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 200", "50, 0", "50, 200"})
    void a_change_of_status_takes_three_at_most(int affected, int comments) throws Exception {
        changes(affected, comments, "status", "{\"status\": \"investigating\"}").areAtMost(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 200", "50, 0", "50, 200"})
    void an_acknowledgement_takes_three_at_most(int affected, int comments) throws Exception {
        changes(affected, comments, "acknowledge", "").areAtMost(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MAX_SERVICES})
    void a_sweep_of_fifty_due_incidents_takes_six_at_most(int affected) throws Exception {
        tocsin.clock().forward(Duration.ofDays(30));
        tocsin.sweep();
        for (int i = 0; i < 2 * BATCH; i++) {
            incident(affected);
        }
        tocsin.clock().forward(Duration.ofMinutes(25));
        cost(() -> assertThat(tocsin.deadlines().elapseDue().elapsed()).isEqualTo(BATCH))
                .areAtMost(6);
    }

    /** The second time, when its statements are prepared, with the node's memory as described above. */
    private RoundTrips cost(Callable<?> request) throws Exception {
        request.call();
        elapsed.addAndGet(Duration.ofSeconds(5).toNanos());
        learnCallerAndSettings();
        return Wiretap.during(request);
    }

    /** What is refused teaches nothing but that; the first time it may be noted that the key was used. */
    private void learnCallerAndSettings() throws IOException, InterruptedException {
        String body = "{\"title\": \"Nothing\", \"service_ids\": [\"svc_ZZZZZZZZZZ\"]}";
        for (int i = 0; i < 2; i++) {
            assertThat(client.post(INCIDENTS, body).status()).isEqualTo(400);
        }
    }

    /** What is changed first is another one, as each can be changed so but once. */
    private RoundTrips changes(int affected, int comments, String action, String body) throws Exception {
        Deque<String> incidents = new ArrayDeque<>(List.of(incident(affected), incidentWith(affected, comments)));
        return cost(() -> act(incidents.remove(), action, body));
    }

    private List<String> page(int limit, String filter) throws IOException, InterruptedException {
        Answer answer = done(client.get(INCIDENTS + "?limit=" + limit + "&" + filter));
        answer.data("total");
        return answer.each("items", "id");
    }

    /** One that nobody else reads, or the one that has been discussed at length. */
    private String incidentWith(int affected, int comments) throws IOException, InterruptedException {
        return comments == 0 ? incident(affected) : Objects.requireNonNull(discussed.get(affected));
    }

    private Answer act(String incident, String action, String body) throws IOException, InterruptedException {
        return done(client.post(incident + "/" + action, body));
    }

    /** Where a new incident is. */
    private String incident(int affected) throws IOException, InterruptedException {
        return INCIDENTS + "/" + create(affected).text("incident_number");
    }

    private Answer create(int affected, String... headers) throws IOException, InterruptedException {
        return done(client.post(INCIDENTS, body(affected, unique()), headers));
    }

    private String body(int affected, String title) {
        String keys =
                services.stream().limit(affected).map(key -> '"' + key + '"').collect(joining(", "));
        return "{\"title\": \"Checkout is down: %s\", \"severity\": \"SEV2\", \"service_ids\": [%s]}"
                .formatted(title, keys);
    }

    private String unique() {
        return "number " + ++made;
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
        return answer;
    }
}
