package dev.tocsin.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @Test
    void the_native_table_is_the_one_of_the_api() {
        // to:  new, investigating, fixing, monitoring, resolved, closed; c: with a comment
        assertThat(Lifecycle.NATIVE).hasToString("""
                new . x x x x c
                investigating . . x x x c
                fixing . c . x x c
                monitoring . c c . x c
                resolved . c . . . x
                closed . c . . . .""");
    }

    @Test
    void farms_table_ends_with_resolved_and_owes_no_comment() {
        assertThat(Lifecycle.FARM).hasToString("""
                new . x x . x .
                investigating . . x . x .
                fixing . . . . x .
                monitoring . . . . x .
                resolved . . . . . .
                closed . . . . . .""");
    }

    @Test
    void in_reliapulses_table_any_shown_status_follows_any_other() {
        assertThat(Lifecycle.RELIAPULSE).hasToString("""
                new . x x x x .
                investigating . . x x x .
                fixing . x . x x .
                monitoring . x x . x .
                resolved . x x x . .
                closed . x x x . .""");
    }

    @ParameterizedTest
    @EnumSource
    void a_move_to_the_present_status_is_refused_everywhere(Status status) {
        Optional<Comment> comment = Optional.of(new Comment("again"));
        assertThat(Lifecycle.NATIVE.objection(status, status, comment)).isPresent();
        assertThat(Lifecycle.FARM.objection(status, status, comment)).isPresent();
        assertThat(Lifecycle.RELIAPULSE.objection(status, status, comment)).isPresent();
    }

    @Test
    void a_refused_move_names_those_that_are_allowed() {
        assertThat(Lifecycle.NATIVE.objection(Status.RESOLVED, Status.FIXING, Optional.empty()))
                .contains(new Refusal.InvalidTransition(
                        Status.RESOLVED, Status.FIXING, Lifecycle.NATIVE.next(Status.RESOLVED)));
        assertThat(Lifecycle.NATIVE.next(Status.RESOLVED)).containsExactly(Status.INVESTIGATING, Status.CLOSED);
    }

    @Test
    void a_step_back_owes_a_comment() {
        assertThat(Lifecycle.NATIVE.objection(Status.FIXING, Status.INVESTIGATING, Optional.empty()))
                .contains(new Refusal.CommentRequired(Status.FIXING, Status.INVESTIGATING));
        assertThat(Lifecycle.NATIVE.objection(
                        Status.FIXING, Status.INVESTIGATING, Optional.of(new Comment("wrong trail"))))
                .isEmpty();
    }
}
