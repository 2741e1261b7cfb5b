package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tocsin.adapter.persistence.Shares.Line;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @Test
    void where_nobody_has_anything_nobody_has_a_share() {
        assertThat(Shares.of(List.of(), 10)).isEmpty();
    }

    @Test
    void whoever_is_alone_gets_all_that_they_have_up_to_the_limit() {
        assertThat(Shares.of(List.of(new Line(FIRST, 3)), 10)).containsExactly(entry(FIRST, 3L));
        assertThat(Shares.of(List.of(new Line(FIRST, 30)), 10)).containsExactly(entry(FIRST, 10L));
    }

    @Test
    void each_gets_as_much_as_the_others_while_these_have_something() {
        List<Line> lines = List.of(new Line(FIRST, 100), new Line(SECOND, 2), new Line(THIRD, 100));
        assertThat(Shares.of(lines, 12)).containsExactly(entry(FIRST, 5L), entry(SECOND, 2L), entry(THIRD, 5L));
    }

    @Test
    void what_is_left_over_goes_to_those_who_come_first() {
        List<Line> lines = List.of(new Line(FIRST, 100), new Line(SECOND, 100), new Line(THIRD, 100));
        assertThat(Shares.of(lines, 5)).containsExactly(entry(FIRST, 2L), entry(SECOND, 2L), entry(THIRD, 1L));
        assertThat(Shares.of(lines, 2)).containsExactly(entry(FIRST, 1L), entry(SECOND, 1L));
    }

    @Test
    void nothing_is_taken_where_nothing_is_wanted() {
        assertThat(Shares.of(List.of(new Line(FIRST, 1)), 0)).isEmpty();
    }
}
