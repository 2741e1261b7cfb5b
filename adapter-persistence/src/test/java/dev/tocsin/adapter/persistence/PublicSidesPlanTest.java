package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.PublicSide;
import dev.tocsin.domain.incident.IncidentId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What reading a page of public incidents touches on PostgreSQL: what is public of them, however much else was told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSidesPlanTest {

    private static final int INCIDENTS = 20_000;
    private static final int PAGE = 100;

    /** For each incident of the page: itself, its components and its updates, with an index for each. */
    private static final int FOR_EACH = 20;

    private final History history = new History(INCIDENTS);
    private Filled filled;
    private PublicSides sides;

    /** Of each incident of the page: 200 comments, and one change of its status. */
    @BeforeAll
    void start() throws SQLException {
        filled = Filled.with(statement -> {
            History.of(INCIDENTS, statement.getConnection());
            statement.execute(
                    "insert into incident_event (organization_id, position, incident_id, id, type, title, via, at,"
                            + " details) select organization_id, 1000000 + number_seq * 1000 + g.n, id, gen_random_uuid(),"
                            + " case when g.n = 0 then 'STATUS_CHANGED' else 'COMMENT' end, 'Told', 'system', created_at,"
                            + " '{\"from\":\"new\",\"to\":\"fixing\"}' from incident cross join generate_series(0, 200) as g(n)"
                            + " where number_seq <= " + PAGE);
        });
        sides = new PublicSides(filled.listening().database());
    }

    @AfterAll
    void stop() {
        filled.close();
    }

    @Test
    void a_page_costs_what_is_public_of_it() throws SQLException {
        List<IncidentId> page =
                IntStream.rangeClosed(1, PAGE).mapToObj(history::id).toList();
        Map<IncidentId, PublicSide> found = sides.of(history.organization(), page);
        assertThat(found).hasSize(PAGE);
        assertThat(found.getOrDefault(history.id(1), PublicSide.NOTHING).updates())
                .hasSize(1);

        List<Plan> plans = filled.plans(() -> sides.of(history.organization(), page));

        assertThat(plans).hasSize(2);
        assertThat(plans.getLast().goesBy("incident_event_public"))
                .as("%s", plans.getLast())
                .isTrue();
        assertThat(Filled.touched(plans)).as("%s", plans).isLessThan(PAGE * FOR_EACH);
        assertThat(plans).noneMatch(Plan::isSequential);
    }
}
