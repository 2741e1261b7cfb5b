package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.World;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list goes by its index on H2 too, says EXPLAIN of the statements that the adapter sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexesOfH2Test {

    /** More than it would be best to look at one by one. */
    private static final int INCIDENTS = 4_000;

    private static final int LIMIT = 20;

    private Node node;
    private DataSource pool;
    private Listening listening;
    private Incidents incidents;
    private History history;

    @BeforeAll
    void start() throws SQLException {
        node = Node.on(Server.H2.emptyDatabase());
        pool = DelegatingDataSource.unwrapDataSource(node.context().getBean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            history = History.of(INCIDENTS, connection);
            statement.execute(history.pages("sent", INCIDENTS));
            statement.execute(history.pages("queued", INCIDENTS / 10));
            for (String adding : history.postmortems()) {
                statement.execute(adding);
            }
            statement.execute("analyze");
        }
        listening = new Listening(pool);
        incidents = listening.incidents();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    static Stream<Listed> lists() {
        return Listed.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_first_page_of_a_list_goes_by_an_index(Listed list) throws SQLException {
        assertGoesByIndex(list, Window.first(LIMIT));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_by_a_cursor_goes_by_an_index(Listed list) throws SQLException {
        assertGoesByIndex(list, history.after(INCIDENTS / 10, LIMIT));
    }

    @Test
    void the_ledger_goes_by_indexes() throws SQLException {
        World world = World.in(node.ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        IncidentWrite answer = world.cases().write(incident, Deed.acknowledge(world.casey()));
        JdbcPageQueue queue = new JdbcPageQueue(listening.database());
        Lease lease = new Lease(node.ports().ids().next());
        List<ClaimedPage> claimed = queue.claim(Set.of(Channel.values()), World.NOON, LIMIT, lease);
        assertThat(claimed).hasSize(LIMIT);
        Page page = claimed.getFirst().page();
        listening
                .store()
                .commit(Changeset.of(
                        List.of(answer),
                        List.of(new PageOutcome(
                                history.organization(), page.id(), lease, new Result.Sent(World.NOON)))));
        assertThat(queue.overdue(History.START)).isZero();
        assertThat(listening.dueIncidents().unwatched()).isEqualTo(History.OPEN);
        List<String> plans = plans();
        assertThat(plans)
                .anyMatch(plan -> plan.contains("public.page_queue"))
                .anyMatch(plan -> plan.contains("public.incident_unwatched"));
        assertThat(plans).filteredOn(plan -> plan.contains("tableScan")).isEmpty();
    }

    @Test
    void postmortems_and_action_items_go_by_indexes() throws SQLException {
        JdbcPostmortems postmortems = new JdbcPostmortems(listening.database());
        ActionItemFilter all = ActionItemFilter.ALL;
        List<ActionStatus> open = List.of(ActionStatus.PENDING, ActionStatus.IN_PROGRESS);
        for (PostmortemRef ref : List.of(
                PostmortemRef.of(new PostmortemNumber(2026, 10)),
                PostmortemRef.of(IncidentRef.of(history.id(10))),
                PostmortemRef.of(IncidentRef.of(history.number(10))))) {
            assertThat(postmortems.find(history.organization(), ref)).isPresent();
        }
        assertThat(postmortems
                        .list(history.organization(), PostmortemFilter.ALL, Search.first(LIMIT))
                        .items())
                .hasSize(LIMIT);
        for (ActionItemFilter filter : List.of(
                all,
                new ActionItemFilter(open, List.of(), List.of(), Optional.empty(), Optional.empty()),
                new ActionItemFilter(
                        List.of(),
                        List.of(new Email("person1@example.com")),
                        List.of("Prevent"),
                        Optional.empty(),
                        Optional.empty()))) {
            assertThat(postmortems
                            .actionItems(history.organization(), filter, Search.first(LIMIT))
                            .items())
                    .hasSize(LIMIT);
        }

        List<String> plans = plans();
        assertThat(plans).anyMatch(plan -> plan.contains("public.action_item_by_status"));
        assertThat(plans).filteredOn(plan -> plan.contains("tableScan")).isEmpty();
    }

    private void assertGoesByIndex(Listed list, Window window) throws SQLException {
        incidents.list(history.organization(), list.filter(), window);
        assertThat(plans())
                .anyMatch(plan -> plan.contains("public." + list.index()))
                .noneMatch(plan -> plan.contains("incident.tableScan"));
    }

    private List<String> plans() throws SQLException {
        List<String> plans = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            for (Sent sent : listening.sent()) {
                try (PreparedStatement explain = sent.after("explain", connection);
                        ResultSet rows = explain.executeQuery()) {
                    rows.next();
                    plans.add(rows.getString(1));
                }
            }
        }
        return plans;
    }
}
