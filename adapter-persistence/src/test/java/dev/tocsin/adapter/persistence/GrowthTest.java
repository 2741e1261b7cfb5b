package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.Incidents;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a read touches on PostgreSQL does not grow with the incidents that there are: the statements that the adapter sends are run
 * once more under EXPLAIN, with plans that know the parameters and with those that do not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrowthTest {

    private static final int FEW = 1_000;

    /** Of most lists of these and of many there are more than anybody counts. */
    private static final int MORE = 50_000;

    private static final int MANY = 100_000;

    private static final int LIMIT = 20;

    /** Two histories lie differently on their pages. */
    private static final int TOLERANCE = 60;

    private Node node;
    private DataSource pool;
    private Listening listening;
    private Incidents incidents;
    private History few;
    private History more;
    private History many;

    @BeforeAll
    void start() throws SQLException {
        node = Node.on(Server.POSTGRESQL.emptyDatabase());
        pool = DelegatingDataSource.unwrapDataSource(node.context().getBean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set default_statistics_target = 1000"); // looks at every row: the same plans each time
            statement.execute("alter table incident set (autovacuum_enabled = off)");
            statement.execute("alter table incident_event set (autovacuum_enabled = off)");
            statement.execute("set session_replication_role = replica"); // no check of references
            few = History.of(FEW, connection);
            more = History.of(MORE, connection);
            many = History.of(MANY, connection);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum");
            statement.execute("vacuum (analyze)"); // the first may have met somebody who was still looking
            statement.execute("reset default_statistics_target");
            statement.execute("reset statement_timeout");
        }
        listening = new Listening(pool);
        incidents = listening.incidents();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void an_incident_costs_the_same_among_few_and_among_many(String mode) throws SQLException {
        assertEven(
                plans(mode, () -> incidents.view(few.organization(), IncidentRef.of(few.number(500)))),
                plans(mode, () -> incidents.view(many.organization(), IncidentRef.of(many.number(500)))));
        assertEven(
                plans(mode, () -> incidents.find(few.organization(), IncidentRef.of(few.id(500)))),
                plans(mode, () -> incidents.find(many.organization(), IncidentRef.of(many.id(500)))));
    }

    record Reading(Listed list, String mode) {}

    static Stream<Reading> readings() {
        return Listed.all()
                .flatMap(list ->
                        Stream.of("force_custom_plan", "force_generic_plan").map(mode -> new Reading(list, mode)));
    }

    /** With its total, which is counted up to a limit: so it is compared where that limit is reached. */
    @ParameterizedTest
    @MethodSource("readings")
    void the_first_page_of_a_list_costs_the_same_among_many_and_among_twice_as_many(Reading reading)
            throws SQLException {
        assertEven(reading, new Place(more, Window.first(LIMIT)), new Place(many, Window.first(LIMIT)));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_page_behind_a_cursor_near_the_beginning_costs_the_same_among_few_and_among_many(Reading reading)
            throws SQLException {
        assertEven(reading, behind(few, FEW - 10), behind(many, MANY - 10));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_page_behind_a_deep_cursor_costs_the_same_among_few_and_among_many(Reading reading) throws SQLException {
        assertEven(reading, behind(few, FEW / 10), behind(many, MANY / 10));
    }

    private record Place(History history, Window window) {}

    private static Place behind(History history, int nth) {
        return new Place(history, history.after(nth, LIMIT));
    }

    private void assertEven(Reading reading, Place small, Place large) throws SQLException {
        List<Plan> plans = plans(reading, large);
        assertThat(plans).anyMatch(plan -> plan.goesBy(reading.list().index()));
        assertEven(plans(reading, small), plans);
    }

    private List<Plan> plans(Reading reading, Place place) throws SQLException {
        return plans(
                reading.mode(),
                () -> incidents.list(
                        place.history().organization(), reading.list().filter(), place.window()));
    }

    private List<Plan> plans(String mode, Runnable reading) throws SQLException {
        reading.run();
        List<Plan> plans = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            for (Sent statement : listening.sent()) {
                plans.add(Plan.of(statement, mode, connection));
            }
        }
        return plans;
    }

    private static void assertEven(List<Plan> small, List<Plan> large) {
        assertThat(large).noneMatch(Plan::isSequential);
        assertThat(touched(large))
                .as("touched with many incidents, against %d with few: %s", touched(small), large)
                .isBetween(1L, touched(small) + TOLERANCE);
    }

    private static long touched(List<Plan> plans) {
        return plans.stream().mapToLong(Plan::touched).sum();
    }
}
