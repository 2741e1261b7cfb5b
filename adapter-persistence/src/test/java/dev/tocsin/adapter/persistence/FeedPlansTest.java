package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Feed;
import dev.tocsin.domain.incident.EventType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What reading the feed touches on PostgreSQL, with the plan that connections of the adapter get: it costs what is read
 * of it, however long it has become, and one round trip.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedPlansTest {

    private static final int INCIDENTS = 20_000;
    private static final int LIMIT = 100;

    /** For each entry: its row and its incident's, with an index for each. */
    private static final int FOR_EACH = 10;

    private Filled filled;
    private Feed feed;
    private final History history = new History(INCIDENTS);

    @BeforeAll
    void start() throws SQLException {
        filled = Filled.with(statement -> History.of(INCIDENTS, statement.getConnection()));
        feed = new JdbcFeed(filled.listening().database());
    }

    @AfterAll
    void stop() {
        filled.close();
    }

    @Test
    void a_part_costs_what_it_tells_wherever_it_begins() throws SQLException {
        for (long after : List.of(0L, INCIDENTS / 2L, (long) INCIDENTS)) {
            Plan plan = plan(FeedFilter.NONE, after);
            assertThat(plan.touched()).as("after %s: %s", after, plan).isLessThan(LIMIT * FOR_EACH);
            assertThat(plan.isSequential()).as("%s", plan).isFalse();
        }
    }

    @Test
    void that_of_one_incident_goes_by_its_timeline() throws SQLException {
        FeedFilter ofOne = new FeedFilter(Optional.of(IncidentRef.of(history.number(10))), List.of());
        assertThat(read(ofOne, 0).entries()).isNotEmpty();
        Plan plan = plan(ofOne, 0);
        assertThat(plan.goesBy("incident_event_timeline")).as("%s", plan).isTrue();
        assertThat(plan.touched()).as("%s", plan).isLessThan(100);
    }

    @Test
    void what_is_rare_is_looked_for_in_no_more_than_a_window() throws SQLException {
        FeedFilter rare = new FeedFilter(Optional.empty(), List.of(EventType.POSTMORTEM_UNPUBLISHED));
        FeedPart part = read(rare, 0);
        assertThat(part.entries()).isEmpty();
        assertThat(part.next()).isEqualTo(10_000);
        assertThat(part.hasMore()).isTrue();
        Plan plan = plan(rare, 0);
        assertThat(plan.isSequential()).as("%s", plan).isFalse();
    }

    private FeedPart read(FeedFilter filter, long after) {
        return feed.after(history.organization(), filter, after, LIMIT);
    }

    private Plan plan(FeedFilter filter, long after) throws SQLException {
        List<Plan> plans = filled.plans(() -> read(filter, after));
        assertThat(plans).hasSize(1);
        return plans.getFirst();
    }
}
