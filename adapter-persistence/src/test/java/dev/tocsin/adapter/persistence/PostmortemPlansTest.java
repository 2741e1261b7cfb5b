package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What reading postmortems and action items touches on PostgreSQL: a page of a list goes by its index and no further
 * than it is long, and its total never reads all incidents. The statements are run once more under EXPLAIN, with the
 * plan that connections of the adapter get.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostmortemPlansTest {

    private static final int INCIDENTS = 50_000;
    private static final int LIMIT = 20;

    /** For each row: its index, its own, its postmortem's and incident's, and those of the people who are named. */
    private static final int FOR_EACH = 20;

    private Filled filled;
    private Postmortems postmortems;
    private final History history = new History(INCIDENTS);

    @BeforeAll
    void start() throws SQLException {
        filled = Filled.with(statement -> {
            for (int incidents : List.of(INCIDENTS, INCIDENTS / 50)) {
                History each = History.of(incidents, statement.getConnection());
                for (String adding : each.postmortems()) {
                    statement.execute(adding);
                }
            }
        });
        postmortems = new JdbcPostmortems(filled.listening().database());
    }

    @AfterAll
    void stop() {
        filled.close();
    }

    @Test
    void a_postmortem_is_found_by_each_of_its_names_in_one_round_trip() throws SQLException {
        UUID id = history.id(10).value();
        UUID item = UUID.fromString(id.toString().replaceFirst("-8000-", "-8001-"));
        for (PostmortemRef ref : List.of(
                PostmortemRef.of(new PostmortemNumber(2026, 10)),
                PostmortemRef.of(IncidentRef.of(history.id(10))),
                PostmortemRef.of(IncidentRef.of(history.number(10))),
                PostmortemRef.with(new ActionItemId(item)))) {
            List<Plan> plans = filled.plans(() -> assertThat(postmortems.find(history.organization(), ref))
                    .as(ref.toString())
                    .isPresent());
            assertThat(plans).as(ref.toString()).hasSize(2).noneMatch(PostmortemPlansTest::readsAllOfATable);
            assertThat(Filled.touched(plans)).as(ref.toString()).isLessThan(60);
        }
    }

    static Stream<PostmortemFilter> filters() {
        return Stream.of(PostmortemFilter.ALL, PostmortemFilter.ALL.in(PostmortemStatus.DRAFT));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_page_of_postmortems_goes_by_its_index(PostmortemFilter filter) throws SQLException {
        List<Plan> plans = filled.plans(() -> assertThat(postmortems
                        .list(history.organization(), filter, Search.first(LIMIT))
                        .items())
                .hasSize(LIMIT));
        assertPageGoesBy("postmortem_newest", plans);
    }

    record Listed(String index, ActionItemFilter filter) {}

    static Stream<Listed> items() {
        List<ActionStatus> all = List.of();
        List<ActionStatus> open = List.of(ActionStatus.PENDING, ActionStatus.IN_PROGRESS);
        List<Email> person = List.of(new Email("person0@example.com"));
        List<String> category = List.of("Detect");
        Optional<LocalDate> never = Optional.empty();
        Optional<LocalDate> by = Optional.of(LocalDate.of(2027, 1, 1));
        return Stream.of(
                new Listed("by_due_date", ActionItemFilter.ALL),
                new Listed("by_due_date", new ActionItemFilter(all, person, List.of(), never, Optional.empty())),
                new Listed("by_due_date", new ActionItemFilter(all, List.of(), category, never, Optional.empty())),
                new Listed("open", new ActionItemFilter(open, List.of(), List.of(), never, Optional.empty())),
                new Listed("open", new ActionItemFilter(all, List.of(), List.of(), by, Optional.empty())),
                new Listed("open", new ActionItemFilter(open, person, List.of(), never, Optional.empty())),
                new Listed("open", new ActionItemFilter(open, person, category, never, Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("items")
    void a_page_of_action_items_goes_by_an_index(Listed listed) throws SQLException {
        List<Plan> plans = filled.plans(() -> assertThat(postmortems
                        .actionItems(history.organization(), listed.filter(), Search.first(LIMIT))
                        .items())
                .hasSize(LIMIT));
        assertPageGoesBy("action_item_" + listed.index(), plans);
    }

    private static void assertPageGoesBy(String index, List<Plan> plans) {
        assertThat(plans).hasSize(2);
        Plan page = plans.getFirst();
        Plan total = plans.getLast();
        assertThat(page.goesBy(index)).as("%s", page).isTrue();
        assertThat(readsAllOfATable(page)).as("%s", page).isFalse();
        assertThat(page.touched()).as("%s", page).isLessThan(LIMIT * FOR_EACH);
        assertThat(total.readsAllOf("incident")).as("%s", total).isFalse();
    }

    private static boolean readsAllOfATable(Plan plan) {
        return plan.isSequential() || plan.readsAllOf("postmortem") || plan.readsAllOf("action_item");
    }
}
