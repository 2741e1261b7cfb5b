package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.World;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a purge of receipts touches on PostgreSQL is what it purges, however many others there are. */
class PurgePlanTest {

    private static final int RECEIPTS = 50_000;
    private static final int LIMIT = 50;

    /** The receipt, where its age leads to it, and where its key does. */
    private static final int FOR_EACH = 12;

    private Node node;
    private DataSource pool;
    private Listening listening;

    @BeforeEach
    void start() throws SQLException {
        node = Node.on(Server.POSTGRESQL.emptyDatabase());
        pool = DelegatingDataSource.unwrapDataSource(node.context().getBean(DataSource.class));
        listening = new Listening(pool);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            // Old and young lie side by side, as where purged ones have left room.
            statement.execute("insert into receipt (organization_id, idempotency_key, caller, fingerprint, answer, at)"
                    + " select gen_random_uuid(), 'key ' || n, gen_random_uuid(), 'print', '{}', timestamptz '"
                    + World.NOON
                    + "' + (n * 7919 % " + RECEIPTS + ") * interval '1 second' from generate_series(1, " + RECEIPTS
                    + ") n");
            statement.execute("vacuum (analyze) receipt");
        }
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void it_touches_what_it_purges() throws SQLException {
        Plan plan = plan(Duration.ofDays(1));
        assertThat(plan.goesBy("receipt_age")).isTrue();
        assertThat(plan.touched()).isLessThan((long) LIMIT * FOR_EACH);
    }

    @Test
    void where_nothing_is_old_it_touches_next_to_nothing() throws SQLException {
        assertThat(plan(Duration.ofDays(-1)).touched()).isLessThan(FOR_EACH);
    }

    private Plan plan(Duration sinceNoon) throws SQLException {
        new JdbcReceipts(listening.database()).purge(World.NOON.plus(sinceNoon), LIMIT);
        List<Sent> sent = listening.sent();
        try (Connection connection = pool.getConnection()) {
            return Plan.of(sent.getFirst(), "force_generic_plan", connection);
        }
    }
}
