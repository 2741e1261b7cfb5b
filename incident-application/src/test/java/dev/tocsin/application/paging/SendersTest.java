package dev.tocsin.application.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.Store;
import dev.tocsin.domain.paging.Backoff;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens while pages are being sent: people answer, senders die, others take over. */
class SendersTest {

    private final Firehouse house = new Firehouse();
    private final Dispatch dispatch = house.dispatch;
    private final Dispatch other = Dispatch.on(house.wired.complete());

    @Test
    void a_page_that_fails_after_the_answer_is_not_tried_again() {
        house.slack.answers(Line.busy());
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.slack.meanwhile(() -> house.acknowledge(house.casey, incident));
        house.work();
        assertThat(house.states(incident)).containsExactly("slack superseded");
        house.workAfter(Duration.ofMinutes(10));
        assertThat(house.slack.given()).hasSize(1);
        assertThat(house.email.given()).isEmpty();
    }

    @Test
    void a_page_that_fails_for_good_after_the_answer_takes_no_other_channel() {
        house.slack.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.slack.meanwhile(() -> house.acknowledge(house.casey, incident));
        house.work();
        house.workAfter(Duration.ofMinutes(10));
        assertThat(house.states(incident)).containsExactly("slack superseded");
        assertThat(house.email.given()).isEmpty();
    }

    @Test
    void of_a_page_that_fails_for_good_after_the_answer_nothing_is_told() {
        house.slack.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV1);
        house.slack.meanwhile(() -> house.acknowledge(house.casey, incident));
        assertThat(house.work()).isEqualTo(1);
        assertThat(house.states(incident)).containsExactly("slack superseded", "email superseded");
        assertThat(house.timeline(incident)).containsExactly("ACKNOWLEDGED");
    }

    @Test
    void pages_that_fail_after_the_severity_was_raised_do_not_count_as_those_that_leave_instead() {
        failWhile(incident -> house.raise(Severity.SEV0, incident), "SEVERITY_CHANGED", "ESCALATED");
    }

    @Test
    void pages_that_fail_after_a_new_start_do_not_count_as_those_that_leave_then() {
        failWhile(house::reopen, "STATUS_CHANGED", "REOPENED", "ESCALATED");
    }

    /** Both pages of the first level, while others take their place. */
    private void failWhile(Consumer<IncidentRef> deed, String... told) {
        house.slack.answers(Line.rejected());
        house.email.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV1);
        List<ClaimedPage> leaving = Stream.of(Channel.values())
                .flatMap(channel -> dispatch.claim(channel, 10).stream())
                .toList();
        deed.accept(incident);
        assertThat(dispatch.record(leaving.stream().map(dispatch::send).toList()))
                .isEqualTo(2);
        assertThat(house.timeline(incident)).containsExactly(told);
        assertThat(house.stored(incident).incident().escalation().outstanding()).isEqualTo(2);
        assertThat(house.tocsin.deadlines().elapseDue().elapsed()).isZero();
        house.work();
        assertThat(house.states(incident)).contains("slack superseded", "email superseded", "slack sent", "email sent");
    }

    @Test
    void a_page_that_arrives_after_the_answer_is_told_of() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.slack.meanwhile(() -> house.acknowledge(house.casey, incident));
        house.work();
        assertThat(house.states(incident)).containsExactly("slack sent");
        assertThat(house.timeline(incident)).containsExactly("ACKNOWLEDGED", "PAGED");
    }

    @Test
    void what_was_queued_when_somebody_answered_never_leaves() {
        IncidentRef incident = house.anIncident(Severity.SEV1);
        house.acknowledge(house.robin, incident);
        house.workAfter(Duration.ofMinutes(10));
        assertThat(house.states(incident)).containsExactly("slack superseded", "email superseded");
        assertThat(house.slack.given()).isEmpty();
        assertThat(house.email.given())
                .as("nobody was woken, so nobody may sleep now")
                .isEmpty();
    }

    @Test
    void a_page_whose_senders_die_again_and_again_is_given_up_for_the_other_channel() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        for (int died = 0; died < Backoff.MAX_ATTEMPTS; died++) {
            assertThat(dispatch.claim(Channel.SLACK, 10)).hasSize(1);
            house.acme.forward(Lease.LENGTH.plusMillis(1));
        }
        house.work();
        house.work();
        assertThat(house.slack.given()).isEmpty();
        assertThat(house.states(incident)).containsExactly("slack failed", "email sent");
    }

    @Test
    void a_page_whose_sender_died_before_the_answer_does_not_leave_after_it() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        dispatch.claim(Channel.SLACK, 10);
        house.acknowledge(house.casey, incident);
        house.workAfter(Duration.ofMinutes(10));
        assertThat(house.slack.given()).isEmpty();
        assertThat(house.states(incident)).containsExactly("slack superseded");
    }

    @Test
    void whoever_was_woken_hears_once_who_has_it_and_the_timeline_is_spared() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.work();
        house.acknowledge(house.robin, incident);
        house.work();
        house.workAfter(Duration.ofMinutes(10));
        assertThat(house.states(incident)).containsExactly("slack sent", "email sent");
        assertThat(house.email.reached()).containsExactly("Casey");
        assertThat(house.email.given().getFirst().acknowledgeLink()).isEmpty();
        assertThat(house.timeline(incident)).containsExactly("PAGED", "ACKNOWLEDGED", "ASSIGNED");
    }

    @Test
    void whoever_has_lost_the_lease_records_nothing_and_nothing_is_told_twice() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        Attempted slow = dispatch.send(dispatch.claim(Channel.SLACK, 10).getFirst());
        house.acme.forward(Duration.ofSeconds(61));
        Attempted second = other.send(other.claim(Channel.SLACK, 10).getFirst());
        assertThat(dispatch.record(List.of(slow))).isZero();
        assertThat(house.states(incident)).containsExactly("slack sending");
        assertThat(house.timeline(incident)).isEmpty();
        assertThat(other.record(List.of(second))).isEqualTo(1);
        assertThat(dispatch.record(List.of(slow))).isZero();

        assertThat(house.timeline(incident)).containsExactly("PAGED");
        assertThat(house.ledger(incident)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(LedgerEntry.State.SENT);
            assertThat(entry.attempts()).isEqualTo(2);
        });
    }

    @Test
    void a_page_that_is_sent_again_after_a_crash_has_the_same_id() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        dispatch.send(dispatch.claim(Channel.SLACK, 10).getFirst());
        house.workAfter(Duration.ofSeconds(59));
        assertThat(house.slack.given()).as("the lease still runs").hasSize(1);
        house.workAfter(Duration.ofSeconds(1));
        LedgerEntry only = house.ledger(incident).getFirst();
        assertThat(house.slack.ids()).containsExactly(only.id(), only.id());
        assertThat(house.ledger(incident)).hasSize(1);
        assertThat(house.timeline(incident)).containsExactly("PAGED");
    }

    @Test
    void what_is_taken_back_is_anybodys_at_once_and_has_not_been_tried() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        List<ClaimedPage> claimed = dispatch.claim(Channel.SLACK, 10);
        assertThat(other.claim(Channel.SLACK, 10)).isEmpty();
        dispatch.takeBack(claimed);
        assertThat(house.ledger(incident).getFirst().attempts()).isZero();
        assertThat(house.timeline(incident)).isEmpty();
        assertThat(other.claim(Channel.SLACK, 10)).hasSize(1);
        dispatch.takeBack(claimed);
        assertThat(house.states(incident)).as("it is somebody else's by now").containsExactly("slack sending");
    }

    @Test
    void of_several_attempts_those_are_kept_that_are_still_ones_own() {
        IncidentRef lost = house.anIncident(Severity.SEV2);
        List<Attempted> attempts = new ArrayList<>();
        attempts.add(dispatch.send(dispatch.claim(Channel.SLACK, 1).getFirst()));
        house.acme.forward(Duration.ofSeconds(61));
        other.claim(Channel.SLACK, 10);
        IncidentRef kept = house.anIncident(Severity.SEV2);
        attempts.add(dispatch.send(dispatch.claim(Channel.SLACK, 1).getFirst()));
        assertThat(dispatch.record(attempts)).isEqualTo(1);
        assertThat(house.states(lost)).containsExactly("slack sending");
        assertThat(house.states(kept)).containsExactly("slack sent");
        assertThat(house.timeline(kept)).containsExactly("PAGED");
        assertThat(dispatch.record(List.of())).isZero();
    }

    @Test
    void when_the_incident_moves_while_a_failure_is_recorded_it_is_decided_on_again() {
        IncidentRef incident = failWhileRecorded(moved -> house.take(house.robin, moved));
        assertThat(house.timeline(incident))
                .containsExactly("ASSIGNED", "PAGE_FAILED", "PAGE_FAILED", "NOBODY_REACHED");
    }

    @Test
    void when_somebody_answers_while_a_failure_is_recorded_it_is_told_nowhere() {
        IncidentRef incident = failWhileRecorded(answered -> house.acknowledge(house.robin, answered));
        assertThat(house.timeline(incident)).containsExactly("ACKNOWLEDGED", "ASSIGNED");
        assertThat(house.states(incident)).startsWith("slack superseded", "email superseded");
    }

    /** Both pages of the first level, and just before that is kept somebody does something. */
    private IncidentRef failWhileRecorded(Consumer<IncidentRef> deed) {
        house.slack.answers(Line.rejected());
        house.email.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV1);
        List<Runnable> deeds = new ArrayList<>(List.of(() -> deed.accept(incident)));
        Store sure = house.acme.ports().store();
        Store disturbed = changes -> {
            if (!deeds.isEmpty()) {
                deeds.removeFirst().run();
            }
            return sure.commit(changes);
        };
        Dispatch late = Dispatch.on(house.wired.storing(disturbed).complete());
        assertThat(Firehouse.workOn(late)).isEqualTo(2);
        return incident;
    }

    @Test
    void who_is_never_heard_gives_up_and_the_page_stays_theirs_until_the_lease_ends() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        Store deaf = changes -> {
            throw new StaleException("somebody was faster");
        };
        Dispatch unheard = Dispatch.on(house.wired.storing(deaf).complete());
        assertThat(Firehouse.workOn(unheard)).isZero();
        assertThat(house.states(incident)).containsExactly("slack sending");
        house.workAfter(Duration.ofSeconds(60));
        assertThat(house.states(incident)).containsExactly("slack sent");
    }

    @Test
    void what_came_of_a_page_of_a_deleted_incident_is_told_nowhere_and_is_no_fault() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.slack.meanwhile(() -> house.tocsin
                .desk()
                .delete(Request.by(house.acme.jane()), new DeleteIncident(incident, OptionalLong.empty()))
                .orElseThrow());
        assertThat(house.work()).isEqualTo(1);
        house.acme.forward(Duration.ofMinutes(10));
        assertThat(dispatch.claim(Channel.SLACK, 10)).isEmpty();
    }
}
