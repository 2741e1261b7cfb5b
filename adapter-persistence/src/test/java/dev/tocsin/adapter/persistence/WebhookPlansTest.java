package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a claim of deliveries touches on PostgreSQL: what it gets, whatever else waits or has been delivered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookPlansTest {

    private static final String ORGANIZATION = "00000000-0000-0000-0000-000000000001";
    private static final String STORM = "00000000-0000-0000-0000-00000000000a";
    private static final String STUCK = "00000000-0000-0000-0000-00000000000b";
    private static final String DISABLED = "00000000-0000-0000-0000-00000000000c";
    private static final int PAST = 50_000;
    private static final int WAITING = 10_000;
    /** Leases go by the clock of the database, and so here does all. */
    private final Instant now = Instant.now();

    private Filled filled;
    private DeliveryQueue queue;

    @BeforeAll
    void start() throws SQLException {
        filled = Filled.with(WebhookPlansTest::fill);
        queue = new JdbcDeliveryQueue(filled.listening().database(), new Sealing("another secret"));
    }

    @AfterAll
    void stop() {
        filled.close();
    }

    /**
     * A webhook for which ten thousand incidents wait at once, one that waits with ten thousand entries of a single
     * incident for its head, and one that is disabled; and what has been delivered before.
     */
    private static void fill(Statement statement) throws SQLException {
        for (String webhook : List.of(STORM, STUCK, DISABLED)) {
            statement.execute(
                    "insert into webhook (organization_id, id, url, events, enabled, secret, position, version,"
                            + " created_at, updated_at) values ('" + ORGANIZATION + "', '" + webhook
                            + "', 'https://hooks.example.com/', '', " + !webhook.equals(DISABLED)
                            + ", '', 0, 1, now(), now())");
        }
        deliveries(statement, STORM, "gen_random_uuid()", "delivered", "null", 0, PAST);
        deliveries(statement, STORM, "gen_random_uuid()", "queued", "now() - interval '1 hour'", PAST, WAITING);
        deliveries(statement, STUCK, "uuid '" + STUCK + "'", "queued", "now() + interval '1 hour'", 0, WAITING);
        deliveries(statement, DISABLED, "gen_random_uuid()", "queued", "now() - interval '1 hour'", 0, WAITING);
    }

    private static void deliveries(
            Statement statement, String webhook, String incident, String state, String due, int from, int count)
            throws SQLException {
        statement.execute("insert into webhook_delivery (organization_id, webhook_id, id, incident_id, position, part,"
                + " event, body, state, attempts, waits_since, is_alone, created_at) select '" + ORGANIZATION + "', '"
                + webhook + "', gen_random_uuid(), " + incident + ", n, 0, 'incident.created', '{}', '" + state
                + "', 0, " + due + ", false, now() from generate_series(" + (from + 1) + ", " + (from + count) + ") n");
    }

    @Test
    void a_claim_touches_what_it_gets_and_little_else() throws SQLException {
        List<Plan> plans = filled.plans(() -> {
            List<ClaimedDelivery> claimed = queue.claim(now, 32, new Lease(new UUID(7, 7)));
            assertThat(claimed)
                    .hasSize(DeliveryQueue.AT_ONCE)
                    .allMatch(one -> one.webhook().value().equals(UUID.fromString(STORM)));
        });
        assertThat(plans).allMatch(plan -> !plan.readsAllOf("webhook_delivery"));
        assertThat(Filled.touched(plans)).as("%s", plans).isLessThan(400);
    }

    @Test
    void where_nothing_can_be_claimed_one_statement_finds_that_out() throws SQLException {
        enable(STORM, false);
        List<Plan> plans = filled.plans(() ->
                assertThat(queue.claim(now, 32, new Lease(new UUID(7, 8)))).isEmpty());
        enable(STORM, true);
        assertThat(plans).hasSize(1);
        assertThat(Filled.touched(plans)).as("%s", plans).isLessThan(100);
    }

    private void enable(String webhook, boolean enabled) throws SQLException {
        try (Connection connection = filled.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update webhook set enabled = " + enabled + " where id = '" + webhook + "'");
        }
    }

    @Test
    void old_deliveries_are_found_by_their_age() throws SQLException {
        List<Plan> plans = filled.plans(() ->
                assertThat(queue.purge(now.minusSeconds(1_000_000_000), 500)).isZero());
        assertThat(Filled.touched(plans)).as("%s", plans).isLessThan(20);
    }
}
