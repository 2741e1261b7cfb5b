package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.Search;
import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.testkit.World;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is away, hangs, or is held up: callers are told to come back, and it is served again as soon as it can be. */
class OutageTest {

    private final Map<String, Object> database = hurried(Server.POSTGRESQL.emptyDatabase());
    private Node node;
    private World world;

    @BeforeEach
    void start() {
        node = Node.on(database);
        world = World.in(node.ports());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void while_the_database_is_away_every_port_says_so_and_afterwards_all_is_as_before() {
        Ports ports = node.ports();
        List<ThrowingCallable> asked = List.of(
                () -> ports.store().commit(opening("Meanwhile")),
                () -> ports.teams().list(world.id(), Search.first(10)),
                () -> ports.users().countActiveAdmins(world.id()),
                () -> ports.dueIncidents().claimDue(World.NOON, 50, due -> List.of()),
                () -> ports.pageQueue()
                        .claim(
                                Set.of(Channel.EMAIL),
                                World.NOON,
                                10,
                                new Lease(ports.ids().next())));
        takeAway();
        assertThat(asked).allSatisfy(ask -> assertThatThrownBy(ask).isInstanceOf(UnavailableException.class));

        giveBack();
        assertThat(commitSoon(opening("Afterwards"))).isInstanceOf(Commit.Kept.class);
        assertThat(ports.teams().list(world.id(), Search.first(10)).items()).isNotEmpty();
    }

    @Test
    void who_waits_in_vain_for_another_transaction_is_told_to_come_back() throws SQLException {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from organization_counter for update");
            assertThatThrownBy(() -> node.ports().store().commit(opening("Held up")))
                    .isInstanceOf(UnavailableException.class);
            other.rollback();
        }
        assertThat(node.ports().store().commit(opening("Free again"))).isInstanceOf(Commit.Kept.class);
    }

    @Test
    void a_server_that_is_gone_without_a_word_is_not_waited_for_for_ever() {
        Map<String, Object> impatient = new HashMap<>(database);
        impatient.merge("datasources.default.url", "?socketTimeout=1", (url, end) -> url + "" + end);
        try (Node hanging = Node.on(impatient)) {
            assertThatThrownBy(() -> hanging.database()
                            .run(connection ->
                                    new Query().add("select pg_sleep(10)").list(connection, Row::text)))
                    .isInstanceOf(UnavailableException.class);
        }
        assertThat(poolOf(node).getDataSourceProperties()).containsEntry("socketTimeout", "20");
    }

    @Test
    void a_migration_may_take_longer_than_any_request() throws SQLException {
        assertThat(statementTimeout(
                        node.context().getBean(Flyway.class).getConfiguration().getDataSource()))
                .isEqualTo("0");
        assertThat(node.database().<String>run(OutageTest::shown)).isEqualTo("15s");
    }

    /** The pool gives up at once, so that the test does not wait. */
    private static Map<String, Object> hurried(Map<String, Object> empty) {
        Map<String, Object> hurried = new HashMap<>(empty);
        hurried.put("datasources.default.connection-timeout", 300);
        return hurried;
    }

    private Changeset opening(String title) {
        return Changeset.of(world.cases().draft(title).write());
    }

    /** The pool tries to connect with growing pauses; each attempt here waits as long as the pool lets it. */
    private Commit commitSoon(Changeset changes) {
        for (int left = 50; ; left--) {
            try {
                return node.ports().store().commit(changes);
            } catch (UnavailableException notYet) {
                if (left == 0) {
                    throw notYet;
                }
            }
        }
    }

    private void takeAway() {
        onServer("alter database " + name() + " allow_connections false");
        onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
    }

    private void giveBack() {
        onServer("alter database " + name() + " allow_connections true");
    }

    private String name() {
        String url = url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String url() {
        return String.valueOf(database.get("datasources.default.url"));
    }

    private void onServer(String sql) {
        try (Connection connection = connection(url().replace(name(), "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private Connection connection() throws SQLException {
        return connection(url());
    }

    private static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static String statementTimeout(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return shown(connection);
        }
    }

    private static String shown(Connection connection) throws SQLException {
        return new Query()
                .add("show statement_timeout")
                .list(connection, Row::text)
                .getFirst();
    }

    private static DatasourceConfiguration poolOf(Node node) {
        return node.context().getBean(DatasourceConfiguration.class);
    }
}
