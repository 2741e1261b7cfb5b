package dev.tocsin.application.incident;

import static dev.tocsin.application.incident.Shop.once;
import static dev.tocsin.application.incident.Shop.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.Wired;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.Escalate;
import dev.tocsin.application.port.Store;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Somebody wants the next level woken: first Casey, then Robin. */
class EscalateTest {

    private static final OptionalInt ANY_LEVEL = OptionalInt.empty();
    private static final OptionalLong ANY_VERSION = OptionalLong.empty();
    private static final Email CASEY = new Email("casey@example.com");
    private static final Email ROBIN = new Email("robin@example.com");

    private final Shop shop = new Shop();
    private final IncidentDesk desk = shop.desk();

    @Test
    void the_next_level_is_woken_and_the_answer_says_who_that_is_and_what_is_left() {
        IncidentRef incident = anIncidentThatWakesCasey();
        assertThat(desk.escalate(Request.by(shop.jane), next(incident)))
                .isEqualTo(Outcome.done(new EscalatedIncident(number(), List.of(ROBIN), 2, OptionalInt.empty(), 2)));
        assertThat(shop.timeline(incident)).containsExactly("CREATED", "ESCALATED", "ASSIGNED", "ESCALATED");
        assertThat(pages(incident))
                .extracting(LedgerEntry::email)
                .containsExactly(Optional.of(CASEY), Optional.of(ROBIN));
        assertThat(shop.view(incident).response().nextAt())
                .contains(shop.now.get().plus(Duration.ofMinutes(5)));
    }

    @Test
    void before_response_has_started_it_starts() {
        shop.waking("Platform", CASEY.value(), ROBIN.value());
        IncidentRef incident = shop.anOpenIncident();
        assertThat(desk.escalate(Request.by(shop.jane), next(incident)))
                .isEqualTo(Outcome.done(new EscalatedIncident(number(), List.of(CASEY), 1, OptionalInt.of(2), 2)));
        assertThat(shop.tocsin.deadlines().elapseDue().elapsed()).isZero();
        assertThat(pages(incident)).hasSize(1);
    }

    @Test
    void of_two_who_have_seen_the_same_level_the_second_is_told_and_wakes_nobody() {
        IncidentRef incident = anIncidentThatWakesCasey();
        Escalate fromTheFirst = new Escalate(incident, OptionalInt.of(1), ANY_VERSION);
        desk.escalate(Request.by(shop.jane), fromTheFirst).orElseThrow();
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> desk.escalate(Request.by(shop.jane), fromTheFirst));
        assertThat(pages(incident)).hasSize(2);
    }

    @Test
    void who_is_overtaken_between_reading_and_commit_is_told_by_the_level_too() {
        IncidentRef incident = anIncidentThatWakesCasey();
        Escalate fromTheFirst = new Escalate(incident, OptionalInt.of(1), ANY_VERSION);
        List<Escalate> faster = new ArrayList<>(List.of(fromTheFirst));
        Store sure = shop.ports.store();
        Store overtaken = changes -> {
            if (!faster.isEmpty()) {
                desk.escalate(Request.by(shop.jane), faster.removeFirst()).orElseThrow();
            }
            return sure.commit(changes);
        };
        IncidentDesk slow =
                IncidentDesk.on(Wired.like(shop.ports).storing(overtaken).complete());
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> slow.escalate(Request.by(shop.jane), fromTheFirst));
        assertThat(pages(incident)).hasSize(2);
        assertThat(shop.timeline(incident)).containsOnlyOnce("ASSIGNED").hasSize(4);
    }

    @Test
    void a_level_that_nobody_has_seen_or_a_version_that_has_passed_is_stale() {
        IncidentRef incident = anIncidentThatWakesCasey();
        for (Escalate stale : List.of(
                new Escalate(incident, OptionalInt.of(0), ANY_VERSION),
                new Escalate(incident, OptionalInt.of(2), ANY_VERSION),
                new Escalate(incident, OptionalInt.of(1), OptionalLong.of(2)))) {
            assertThatExceptionOfType(StaleException.class)
                    .isThrownBy(() -> desk.escalate(Request.by(shop.jane), stale));
        }
        assertThat(pages(incident)).hasSize(1);
        assertThat(desk.escalate(Request.by(shop.jane), new Escalate(incident, OptionalInt.of(1), OptionalLong.of(1))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_repetition_wakes_nobody_again_and_gets_the_first_answer() {
        IncidentRef incident = anIncidentThatWakesCasey();
        Escalate fromTheFirst = new Escalate(incident, OptionalInt.of(1), ANY_VERSION);
        desk.escalate(once(shop.jane, "K1", "up", EscalateTest::words), fromTheFirst)
                .orElseThrow();
        assertThat(desk.escalate(once(shop.jane, "K1", "up", EscalateTest::words), fromTheFirst))
                .isEqualTo(new Outcome.Replayed<>(
                        "level 2 wakes robin@example.com", Optional.of(number()), OptionalLong.of(4)));
        assertThat(desk.escalate(once(shop.jane, "K1", "up", EscalateTest::words), next(incident)))
                .as("though none would be left")
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(pages(incident)).hasSize(2);
    }

    @Test
    void after_the_last_level_without_a_policy_and_after_the_end_it_is_refused() {
        IncidentRef withoutPolicy = shop.anOpenIncident();
        assertThat(why(desk.escalate(Request.by(shop.jane), next(withoutPolicy))))
                .isEqualTo(new Rejection.ByRule(new Refusal.NoEscalationPolicy()));
        IncidentRef incident = anIncidentThatWakesCasey();
        desk.escalate(Request.by(shop.jane), next(incident)).orElseThrow();
        assertThat(why(desk.escalate(Request.by(shop.jane), next(incident))))
                .isEqualTo(new Rejection.ByRule(new Refusal.EscalationExhausted("Platform")));
        desk.changeStatus(Request.by(shop.jane), ChangeStatus.to(Status.RESOLVED, incident))
                .orElseThrow();
        assertThat(why(desk.escalate(Request.by(shop.jane), next(incident))))
                .isEqualTo(new Rejection.ByRule(new Refusal.IncidentOver(Status.RESOLVED)));
    }

    @Test
    void after_an_answer_the_next_level_is_woken_because_somebody_wants_it() {
        IncidentRef incident = anIncidentThatWakesCasey();
        desk.acknowledge(Request.by(shop.jane), new Acknowledge(incident, ANY_VERSION))
                .orElseThrow();
        assertThat(desk.escalate(Request.by(shop.jane), next(incident))
                        .orElseThrow()
                        .notified())
                .containsExactly(ROBIN);
        assertThat(pages(incident).getLast().cause()).isEqualTo(Cause.MANUAL);
        assertThat(shop.view(incident).response().nextAt()).isEmpty();
    }

    @Test
    void whoever_may_not_work_on_incidents_wakes_nobody() {
        IncidentRef incident = anIncidentThatWakesCasey();
        assertThat(why(desk.escalate(Request.by(shop.jane(Role.VIEWER, Scope.ALL)), next(incident))))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(why(desk.escalate(Request.by(shop.jane(Role.ADMIN, Scope.INCIDENTS_READ)), next(incident))))
                .isEqualTo(new Rejection.MissingScope(Scope.INCIDENTS_WRITE));
        assertThat(desk.escalate(Request.by(shop.jane(Role.RESPONDER, Scope.INCIDENTS_WRITE)), next(incident)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_nobody_knows_has_no_levels() {
        IncidentRef nobodys = IncidentRef.of(new IncidentNumber(2026, 99));
        assertThat(why(desk.escalate(Request.by(shop.jane), next(nobodys))))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.INCIDENT, "INC-2026-099"));
    }

    private IncidentRef anIncidentThatWakesCasey() {
        shop.waking("Platform", CASEY.value(), ROBIN.value());
        IncidentRef incident = shop.anOpenIncident();
        shop.tocsin.deadlines().elapseDue();
        return incident;
    }

    private List<LedgerEntry> pages(IncidentRef incident) {
        return shop.ports.pages().of(shop.jane.organization(), incident).orElseThrow();
    }

    private static Escalate next(IncidentRef incident) {
        return new Escalate(incident, ANY_LEVEL, ANY_VERSION);
    }

    private static IncidentNumber number() {
        return new IncidentNumber(2026, 1);
    }

    private static String words(EscalatedIncident escalated) {
        return "level " + escalated.currentLevel() + " wakes "
                + escalated.notified().getFirst().value();
    }
}
