package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Paging;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.paging.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Summons ASSIGNED = summons(Cause.ASSIGNMENT);
    private static final Summons STAND_DOWN = summons(Cause.STAND_DOWN);
    private static final IncidentEvent EVENT = new IncidentEvent(BY_JANE, NOON, new Fact.Deleted());
    private static final Decision<String> REFUSED = new Decision.Refused<>(new Refusal.NoEscalationPolicy());
    private static final Decision<String> UNCHANGED = new Decision.Unchanged<>("now");
    private static final Decision<String> FIRST =
            accepted("first", new Paging(List.of(ASSIGNED), Set.of(Cause.REMINDER)));

    @Test
    void what_follows_is_decided_on_what_it_has_become_and_both_are_kept() {
        Decision<String> both =
                FIRST.then(first -> accepted(first + " second", new Paging(List.of(STAND_DOWN), Set.of(Cause.MANUAL))));

        assertThat(both)
                .isEqualTo(new Decision.Accepted<>(
                        "first second",
                        List.of(EVENT, EVENT),
                        new Paging(List.of(ASSIGNED, STAND_DOWN), Set.of(Cause.REMINDER, Cause.MANUAL))));
    }

    @Test
    void whom_the_first_would_tell_what_the_second_supersedes_is_not_told() {
        Decision<String> both =
                FIRST.then(first -> accepted("second", new Paging(List.of(), Set.of(Cause.ASSIGNMENT))));

        assertThat(((Decision.Accepted<String>) both).paging().summons()).isEmpty();
    }

    @Test
    void where_one_changes_nothing_the_other_stands_alone() {
        assertThat(FIRST.then(first -> new Decision.Unchanged<>(first))).isEqualTo(FIRST);
        assertThat(UNCHANGED.then(now -> FIRST)).isEqualTo(FIRST);
        assertThat(UNCHANGED.then(now -> UNCHANGED)).isEqualTo(UNCHANGED);
    }

    @Test
    void where_one_is_refused_both_are() {
        assertThat(FIRST.then(first -> REFUSED)).isEqualTo(REFUSED);
        assertThat(UNCHANGED.then(now -> REFUSED)).isEqualTo(REFUSED);
        assertThat(REFUSED.then(never -> FIRST)).isEqualTo(REFUSED);
    }

    private static Decision<String> accepted(String state, Paging paging) {
        return new Decision.Accepted<>(state, List.of(EVENT), paging);
    }

    private static Summons summons(Cause cause) {
        return new Summons(new Addressee.Somebody(JANE.id()), cause, Urgency.LOW, Optional.empty());
    }
}
