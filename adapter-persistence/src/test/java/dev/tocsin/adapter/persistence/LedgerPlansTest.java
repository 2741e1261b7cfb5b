package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.application.port.PolicyWrite.BindPolicy;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.World;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the ledger and the on-call book touch on PostgreSQL does not grow with the pages that were sent, nor with those
 * that others have queued. The statements are run once more under EXPLAIN, with the plan that connections of the
 * adapter get, and undone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerPlansTest {

    private static final String MODE = "force_generic_plan";
    private static final int INCIDENTS = 50_000;
    private static final int QUEUED = 5_000;
    private static final int LIMIT = 50;

    /** A claim of so many pages may touch this for each: its row, its indexes, and all that is told of its incident. */
    private static final int FOR_EACH = 60;

    private Node node;
    private DataSource pool;
    private Listening listening;
    private History history;
    private World world;

    @BeforeAll
    void start() throws SQLException {
        node = Node.on(Server.POSTGRESQL.emptyDatabase());
        pool = DelegatingDataSource.unwrapDataSource(node.context().getBean(DataSource.class));
        listening = new Listening(pool);
        world = World.in(node.ports());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set session_replication_role = replica"); // no check of references
            history = History.of(INCIDENTS, connection);
            statement.execute(history.pages("sent", INCIDENTS));
            statement.execute("vacuum (analyze)");
            // A storm: so many that the statistics know nothing of.
            statement.execute(history.pages("queued", QUEUED));
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum");
            statement.execute("reset statement_timeout");
        }
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void a_claim_touches_what_it_gets_however_much_is_queued_and_was_sent() throws SQLException {
        List<Plan> plans = plans(() -> assertThat(claim(LIMIT)).hasSize(LIMIT));
        assertThat(plans).hasSize(2).noneMatch(Plan::isSequential).allMatch(plan -> plan.goesBy("page_queue"));
        assertThat(touched(plans)).isLessThan(LIMIT * FOR_EACH);
    }

    @Test
    void a_sender_that_claims_in_a_storm_reads_the_queue_in_its_order_and_no_further_than_it_wants()
            throws SQLException {
        List<Plan> plans = plans(() -> assertThat(queue().claim(Set.of(Channel.EMAIL), World.NOON, LIMIT, lease()))
                .hasSize(LIMIT));
        assertThat(plans).hasSize(2).allMatch(plan -> plan.goesBy("page_queue"));
        assertThat(plans).noneMatch(Plan::isUnordered).allMatch(plan -> plan.mostRowsBy("page_queue") <= LIMIT + 1);
    }

    @Test
    void where_nothing_is_due_a_claim_is_one_statement_that_touches_next_to_nothing() throws SQLException {
        List<Plan> plans =
                plans(() -> assertThat(queue().claim(Set.of(Channel.values()), History.START, LIMIT, lease()))
                        .isEmpty());
        assertThat(plans).hasSize(1).noneMatch(Plan::isSequential);
        assertThat(touched(plans)).isLessThan(QUEUED / 10);
    }

    @Test
    void no_statement_is_compiled_each_time_it_runs() {
        String compiles = node.database()
                .run(connection ->
                        new Query().add("show jit").list(connection, Row::text).getFirst());
        assertThat(compiles).isEqualTo("off");
    }

    @Test
    void a_claim_for_one_channel_does_not_walk_over_what_waits_for_another() throws SQLException {
        List<Plan> plans = plans(() -> assertThat(queue().claim(Set.of(Channel.SLACK), World.NOON, LIMIT, lease()))
                .isEmpty());
        assertThat(plans).hasSize(1).noneMatch(Plan::isSequential).allMatch(plan -> plan.goesBy("page_queue"));
        assertThat(touched(plans)).isLessThan(LIMIT);
    }

    @Test
    void an_answer_finds_the_pages_of_its_incident_alone() throws SQLException {
        StoredIncident incident = world.cases().anUnansweredIncident();
        IncidentWrite answer = world.cases().write(incident, Deed.acknowledge(world.casey()));
        assertThat(answer.superseded()).isNotEmpty();
        List<Plan> plans = plans(() -> listening.store().commit(Changeset.of(answer)));
        assertThat(plans).hasSize(1).noneMatch(Plan::isSequential).allMatch(plan -> plan.goesBy("page_by_incident"));
    }

    @Test
    void what_came_of_many_pages_is_found_by_their_ids() throws SQLException {
        List<ClaimedPage> claimed = claim(LIMIT);
        List<PageOutcome> outcomes = claimed.stream()
                .map(page -> new PageOutcome(
                        page.of().organization(), page.page().id(), page.lease(), new Result.Sent(World.NOON)))
                .toList();
        listening.sent();
        listening.store().commit(Changeset.of(List.of(), outcomes));
        List<Sent> sent = listening.sent();
        assertThat(sent).hasSize(1);
        Plan plan = withoutRunning(sent.getFirst());
        assertThat(plan.isSequential()).isFalse();
        assertThat(plan.goesBy("page_pkey")).isTrue();
    }

    @Test
    void who_is_on_call_is_read_in_two_round_trips_that_touch_no_more_than_is_asked_for() throws SQLException {
        Schedule primary = world.adds().schedule("Primary", world.casey(), world.jane());
        EscalationPlan plan = new EscalationPlan(
                "Platform",
                List.of(new Level(
                        List.of(
                                new Target.OnSchedule(primary.id()),
                                new Target.Person(world.jane().id())),
                        Duration.ofMinutes(5))),
                0,
                Optional.empty());
        EscalationPolicy policy = world.adds().policy(plan);
        world.keep(new BindPolicy(world.id(), Optional.empty(), Optional.of(policy.id())));
        List<Incident> incidents = Stream.generate(
                        () -> world.cases().anUnansweredIncident().incident())
                .limit(LIMIT)
                .toList();
        List<Plan> plans = plans(() -> assertThat(new JdbcOnCallBook(listening.database()).ask(incidents, World.NOON))
                .hasSize(LIMIT)
                .allSatisfy((incident, onCall) -> assertThat(onCall.rosters()).containsKey(primary.id())));
        assertThat(plans).hasSize(5).noneMatch(Plan::isSequential);
        assertThat(plans).anyMatch(one -> one.goesBy("incident_event_timeline"));
        assertThat(touched(plans)).isLessThan(LIMIT * FOR_EACH);
    }

    @Test
    void the_laws_of_the_ledger_are_checked_by_what_waits_alone() throws SQLException {
        List<Plan> plans = plans(() -> {
            assertThat(queue().overdue(History.START)).isZero();
            assertThat(listening.dueIncidents().unwatched()).isEqualTo(History.OPEN);
        });
        assertThat(plans).hasSize(2).noneMatch(Plan::isSequential);
        assertThat(plans).anyMatch(plan -> plan.goesBy("incident_unwatched"));
    }

    private PageQueue queue() {
        return new JdbcPageQueue(listening.database());
    }

    private List<ClaimedPage> claim(int limit) {
        return queue().claim(Set.of(Channel.values()), World.NOON, limit, lease());
    }

    private Lease lease() {
        return new Lease(node.ports().ids().next());
    }

    private List<Plan> plans(Runnable sending) throws SQLException {
        listening.sent();
        sending.run();
        List<Plan> plans = new ArrayList<>();
        for (Sent statement : listening.sent()) {
            plans.add(undone(connection -> Plan.of(statement, MODE, connection)));
        }
        return plans;
    }

    /** For what fails when it is done once more. */
    private Plan withoutRunning(Sent statement) throws SQLException {
        return undone(connection -> Plan.expected(statement, MODE, connection));
    }

    private Plan undone(Database.Work<Plan> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long touched(List<Plan> plans) {
        return plans.stream().mapToLong(Plan::touched).sum();
    }
}
