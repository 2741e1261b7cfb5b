package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.BY_ROBIN;
import static dev.tocsin.domain.incident.Crew.CALM;
import static dev.tocsin.domain.incident.Crew.KIM;
import static dev.tocsin.domain.incident.Crew.PLATFORM;
import static dev.tocsin.domain.incident.Crew.ROBIN;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesKim;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesRobin;
import static dev.tocsin.domain.incident.Crew.catchAll;
import static dev.tocsin.domain.incident.Crew.level;
import static dev.tocsin.domain.incident.Crew.onCall;
import static dev.tocsin.domain.incident.Crew.page;
import static dev.tocsin.domain.incident.Crew.plan;
import static dev.tocsin.domain.incident.Crew.repeated;
import static dev.tocsin.domain.incident.Crew.summons;
import static dev.tocsin.domain.incident.Crew.woken;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.facts;
import static dev.tocsin.domain.incident.Situations.moved;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.Paging;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What became of pages: Robin is paged on two channels, so two pages of the first level are waited for. */
class PageFateTest {

    private static final Optional<Place> FIRST = Optional.of(new Place(1, 1));
    private static final Page OF_FIRST = page(Cause.ESCALATION, FIRST);
    private static final Contact TO_ROBIN = new Contact("Robin", ROBIN.email(), Optional.of("U1"));
    private static final Instant SOON = after(ofMinutes(1));

    @Test
    void that_a_page_has_left_is_told_and_changes_nothing() {
        Incident waking = anIncidentThatWakesRobin();
        Decision.Accepted<Incident> paged = accepted(waking.paged(OF_FIRST, TO_ROBIN, SOON));
        assertThat(paged.events())
                .containsExactly(new IncidentEvent(Author.AUTOMATIC, SOON, new Fact.Paged(TO_ROBIN, OF_FIRST)));
        assertThat(paged.next()).isEqualTo(waking);
        assertThat(paged.paging()).isEqualTo(Paging.NONE);
    }

    @Test
    void while_another_page_of_the_level_may_arrive_a_failure_is_told_and_moves_no_timer() {
        Incident waking = anIncidentThatWakesRobin();
        Decision<Incident> failed = failed(waking, OF_FIRST, SOON);
        assertThat(facts(failed)).containsExactly(failure(OF_FIRST));
        Incident next = accepted(failed).next();
        assertThat(next.escalation().outstanding()).isEqualTo(1);
        assertThat(next.escalation().nextAt()).isEqualTo(waking.escalation().nextAt());
        assertThat(next.version()).isEqualTo(waking.version());
        assertThat(next.updatedAt()).isEqualTo(waking.updatedAt());
    }

    @Test
    void when_the_last_page_of_the_level_has_failed_that_is_told_and_the_next_level_is_due_at_once() {
        Incident waking =
                accepted(failed(anIncidentThatWakesRobin(), OF_FIRST, SOON)).next();
        Instant then = after(ofMinutes(2));
        Decision<Incident> last = failed(waking, OF_FIRST, then);
        assertThat(facts(last)).containsExactly(failure(OF_FIRST), new Fact.NobodyReached(FIRST));
        assertThat(accepted(last).paging()).isEqualTo(Paging.NONE);
        assertThat(accepted(last).next().nextDeadline()).contains(then);
        assertThat(summons(accepted(last).next().elapse(then, CALM))).containsExactly(woken(KIM, 2));
    }

    @Test
    void that_the_last_page_of_the_last_level_has_failed_exhausts_the_policy_at_once() {
        Incident waking = anIncidentThatWakesKim();
        Page second = page(Cause.ESCALATION, Optional.of(new Place(1, 2)));
        Instant then = after(ofMinutes(6));
        Incident once = accepted(failed(waking, second, then)).next();
        Incident twice = accepted(failed(once, second, then)).next();
        assertThat(facts(twice.elapse(then, CALM))).containsExactly(new Fact.EscalationExhausted(PLATFORM.name()));
    }

    @Test
    void where_no_level_can_be_delivered_those_hear_of_it_who_always_can_and_the_next_round_waits() {
        OnCall twice = onCall(repeated(1, plan(level(5, ROBIN))));
        Incident waking = accepted(anUnansweredIncident().elapse(NOON, twice)).next();
        Instant due = waking.escalation().nextAt().orElseThrow();
        Decision<Incident> last =
                failed(accepted(failed(waking, OF_FIRST, SOON)).next(), OF_FIRST, SOON);
        assertThat(facts(last))
                .containsExactly(
                        failure(OF_FIRST), new Fact.NobodyReached(FIRST), new Fact.OutOfReach(PLATFORM.name()));
        assertThat(summons(last)).containsExactly(catchAll(Cause.CATCH_ALL));
        assertThat(accepted(last).next().escalation().nextAt()).contains(due);
    }

    @Test
    void a_failure_of_an_earlier_level_is_told_and_changes_nothing() {
        assertChangesNothing(anIncidentThatWakesKim(), OF_FIRST);
    }

    @Test
    void a_failure_after_an_answer_is_told_and_changes_nothing() {
        Incident answered =
                accepted(anIncidentThatWakesRobin().acknowledge(BY_ROBIN, SOON)).next();
        assertChangesNothing(answered, OF_FIRST);
        Incident escalated = accepted(answered.escalate(CALM, BY_JANE, SOON)).next();
        assertChangesNothing(escalated, page(Cause.MANUAL, Optional.of(new Place(1, 2))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ESCALATION")
    void a_failure_of_a_page_that_no_level_sent_is_told_and_changes_nothing(Cause cause) {
        assertChangesNothing(anIncidentThatWakesRobin(), page(cause, Optional.empty()));
        assertChangesNothing(anIncidentThatWakesRobin(), page(cause, FIRST));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "CLOSED"})
    void a_failure_after_the_end_is_told_and_changes_nothing(Status over) {
        assertChangesNothing(moved(anIncidentThatWakesRobin(), over, SOON), OF_FIRST);
    }

    @Test
    void a_failure_may_have_had_nobody_to_reach() {
        Page page = page(Cause.CATCH_ALL, Optional.empty());
        Decision<Incident> failed = anIncidentThatWakesRobin()
                .pageFailed(page, Optional.empty(), Failure.NO_CONTACT_DETAILS, "nobody is set", SOON);
        assertThat(facts(failed))
                .containsExactly(
                        new Fact.PageFailed(Optional.empty(), page, Failure.NO_CONTACT_DETAILS, "nobody is set"));
    }

    private static void assertChangesNothing(Incident incident, Page page) {
        Decision.Accepted<Incident> failed = accepted(failed(incident, page, after(ofMinutes(6))));
        assertThat(failed.next()).isEqualTo(incident);
        assertThat(facts(failed)).containsExactly(failure(page));
        assertThat(failed.paging()).isEqualTo(Paging.NONE);
    }

    private static Decision<Incident> failed(Incident incident, Page page, Instant at) {
        return incident.pageFailed(page, Optional.of(TO_ROBIN), Failure.REJECTED, "no such member", at);
    }

    private static Fact failure(Page page) {
        return new Fact.PageFailed(Optional.of(TO_ROBIN), page, Failure.REJECTED, "no such member");
    }
}
