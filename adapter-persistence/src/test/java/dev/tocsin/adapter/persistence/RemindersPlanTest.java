package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.DueReminders;
import dev.tocsin.testkit.World;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a look for due reminders touches on PostgreSQL is what is due, however many items are completed or due later.
 * Each is of a postmortem of its own.
 */
class RemindersPlanTest {

    private static final int COMPLETED = 50_000;
    private static final int LATER = 5_000;
    private static final int DUE = 50;

    /** The item and its postmortem, where their indexes lead to them, and whether its incident is deleted. */
    private static final int FOR_EACH = 20;

    private Filled filled;

    @BeforeEach
    void start() throws SQLException {
        filled = Filled.with(statement -> {
            statement.execute(items(COMPLETED, "completed", "null"));
            statement.execute(items(LATER, "pending", at(World.NOON.plus(Duration.ofDays(1)))));
            statement.execute(items(DUE, "pending", at(World.NOON)));
            statement.execute("insert into postmortem (organization_id, id, incident_id, number_year, number_seq,"
                    + " folded_number, folded_incident_number, level, status, edition, facts, content, created_at,"
                    + " updated_at, version, revision) select organization_id, postmortem_id, gen_random_uuid(), 2026,"
                    + " row_number() over (), 'pm', 'inc', 'basic', 'draft', 1, '{}', '{}', created_at, created_at, 1, 1"
                    + " from action_item");
        });
    }

    @AfterEach
    void stop() {
        filled.close();
    }

    @Test
    void it_touches_what_is_due() throws SQLException {
        List<Plan> plans = look(World.NOON, DUE);
        assertThat(plans).hasSize(2).allMatch(plan -> plan.goesBy("action_item_reminders"));
        assertThat(Filled.touched(plans)).isLessThan(2L * DUE * FOR_EACH);
    }

    @Test
    void where_nothing_is_due_it_touches_next_to_nothing() throws SQLException {
        assertThat(Filled.touched(look(World.NOON.minusSeconds(1), 0))).isLessThan(FOR_EACH);
    }

    private List<Plan> look(Instant now, int found) throws SQLException {
        DueReminders reminders = new JdbcDueReminders(filled.listening().database());
        return filled.plans(() -> assertThat(reminders.due(now, 2 * DUE)).hasSize(found));
    }

    private static String items(int count, String status, String remindAt) {
        return "insert into action_item (organization_id, id, postmortem_id, item, folded_text, due_date, status,"
                + " created_at, remind_at) select '" + new java.util.UUID(0, 1)
                + "', gen_random_uuid(), gen_random_uuid(), '{}', 'item', date '2026-04-20', '" + status + "', "
                + at(World.NOON) + ", " + remindAt + " from generate_series(1, " + count + ")";
    }

    private static String at(Instant instant) {
        return "timestamptz '" + instant + "'";
    }
}
