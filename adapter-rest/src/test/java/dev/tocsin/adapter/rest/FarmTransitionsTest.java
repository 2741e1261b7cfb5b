package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document's table of transitions: those that it allows, and all others. */
final class FarmTransitionsTest {

    private static final List<String> STATUSES = List.of("open", "investigating", "identified", "resolved");
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "open", List.of("investigating", "identified", "resolved"),
            "investigating", List.of("identified", "resolved"),
            "identified", List.of("resolved"),
            "resolved", List.of());

    private final FarmOffice office = new FarmOffice();

    static Stream<Arguments> moves() {
        return STATUSES.stream().flatMap(from -> STATUSES.stream().map(to -> Arguments.of(from, to)));
    }

    private String in(String status) {
        String incident = office.incident();
        if (!status.equals("open")) {
            office.moved(incident, status).isBare(200);
        }
        return incident;
    }

    @ParameterizedTest
    @MethodSource("moves")
    void a_move_is_made_where_the_table_has_it_and_refused_where_not(String from, String to) {
        String incident = in(from);

        Reply reply = office.moved(incident, to);

        boolean isAllowed = ALLOWED.getOrDefault(from, List.of()).contains(to);
        if (isAllowed) {
            assertThat(reply.isBare(200).text("status")).isEqualTo(to);
        } else {
            String allowed = String.join(", ", ALLOWED.getOrDefault(from, List.of()));
            assertThat(reply.failsAsInFarm(400).text("message"))
                    .isEqualTo("From " + from + " an incident can go "
                            + (allowed.isEmpty() ? "nowhere" : "to " + allowed) + ", not to " + to + ".");
        }
        assertThat(office.jane.get("/incidents/" + incident).text("status")).isEqualTo(isAllowed ? to : from);
    }

    @ParameterizedTest
    @CsvSource({"monitoring,identified", "monitoring,investigating", "closed,resolved", "closed,investigating"})
    void what_another_dialect_has_made_of_it_moves_as_what_it_is_shown_as(String natively, String to) {
        String incident = office.incident();
        office.movedNatively(incident, natively);

        office.moved(incident, to).failsAsInFarm(400);
    }

    @Test
    void one_that_is_watched_can_be_resolved() {
        String incident = office.incident();
        office.movedNatively(incident, "monitoring");

        assertThat(office.moved(incident, "resolved").isBare(200).text("status"))
                .isEqualTo("resolved");
    }

    @ParameterizedTest
    @CsvSource({"open,new", "investigating,investigating", "identified,fixing", "resolved,resolved"})
    void a_status_is_this_one_natively(String status, String natively) {
        assertThat(office.natively(in(status)).text("data.status")).isEqualTo(natively);
    }

    @Test
    void without_a_message_the_entry_says_which_status_became_which() {
        String incident = in("investigating");

        Reply reply = office.jane.get("/incidents/" + incident + "/timeline").isBare(200);

        assertThat(reply.text("1.message")).isEqualTo("Status changed from open to investigating");
    }
}
