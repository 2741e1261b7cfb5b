package dev.tocsin.application.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who wants to be left alone is left alone, and nobody else has to wait for that. */
class PausesTest {

    private final Firehouse house = new Firehouse();

    @Test
    void a_provider_that_wants_to_be_left_alone_is_left_alone_for_so_long() {
        house.slack.answers(Line.busyFor(Duration.ofSeconds(30)));
        IncidentRef first = house.anIncident(Severity.SEV2);
        house.work();
        IncidentRef second = house.anIncident(Severity.SEV2);
        house.work();
        assertThat(house.slack.given()).hasSize(1);
        assertThat(house.states(second)).containsExactly("slack queued");
        assertThat(house.ledger(second).getFirst().attempts())
                .as("it was not tried")
                .isZero();
        house.workAfter(Duration.ofSeconds(30).minusNanos(1_000));
        assertThat(house.slack.given()).hasSize(1);

        house.workAfter(Duration.ofNanos(1_000));
        assertThat(house.states(first)).containsExactly("slack sent");
        assertThat(house.states(second)).containsExactly("slack sent");
        assertThat(house.ledger(first).getFirst().attempts()).isEqualTo(2);
        assertThat(house.ledger(second).getFirst().attempts()).isEqualTo(1);
    }

    @Test
    void it_holds_up_neither_the_other_channel_nor_other_organizations() {
        Actor omar = house.elsewhere();
        house.slack.answers(Line.busyFor(Duration.ofSeconds(30)));
        house.anIncident(Severity.SEV2);
        house.work();
        IncidentRef byMail = house.anIncident(Severity.SEV4);
        house.anIncident(omar, Severity.SEV2);
        house.work();
        assertThat(house.states(byMail)).containsExactly("email sent");
        assertThat(house.slack.reached()).containsExactly("Casey", "omar");
    }

    @Test
    void who_wants_to_be_left_alone_for_too_long_is_not_waited_for() {
        house.slack.answers(Line.busyFor(Duration.ofMinutes(10)));
        IncidentRef first = house.anIncident(Severity.SEV2);
        house.work();
        assertThat(house.states(first)).containsExactly("slack failed", "email queued");
        IncidentRef second = house.anIncident(Severity.SEV2);
        house.work();
        assertThat(house.slack.given()).as("it said for how long").hasSize(1);
        assertThat(house.states(second)).containsExactly("slack failed", "email queued");
        house.work();
        assertThat(house.states(first)).containsExactly("slack failed", "email sent");
        assertThat(house.states(second)).containsExactly("slack failed", "email sent");
        assertThat(house.ledger(second).getFirst().why()).contains("the provider wants to be left alone");
    }

    @Test
    void a_pause_that_has_become_short_enough_is_waited_for() {
        house.slack.answers(Line.busyFor(Duration.ofMinutes(10)));
        house.anIncident(Severity.SEV2);
        house.work();
        house.acme.forward(Duration.ofMinutes(9));
        IncidentRef late = house.anIncident(Severity.SEV2);
        house.work();
        assertThat(house.states(late)).containsExactly("slack queued");
        house.workAfter(Duration.ofMinutes(1));
        assertThat(house.states(late)).containsExactly("slack sent");
    }

    @Test
    void a_shorter_pause_takes_nothing_off_a_longer_one() {
        house.slack.answers(Line.busyFor(Duration.ofSeconds(60)), Line.busyFor(Duration.ofSeconds(5)));
        house.anIncident(Severity.SEV2);
        house.anIncident(Severity.SEV2);
        List<ClaimedPage> claimed = house.dispatch.claim(Channel.SLACK, 10);
        List<Attempted> attempts = new ArrayList<>();
        sendInBetween(claimed.getLast(), attempts);
        attempts.add(house.dispatch.send(claimed.getFirst()));
        house.dispatch.record(attempts);
        IncidentRef third = house.anIncident(Severity.SEV2);
        house.workAfter(Duration.ofSeconds(59));
        assertThat(house.slack.given()).hasSize(2);
        house.workAfter(Duration.ofSeconds(1));
        assertThat(house.states(third)).containsExactly("slack sent");
    }

    @Test
    void what_waits_for_a_pause_and_is_not_wanted_any_more_is_dropped() {
        house.slack.answers(Line.busyFor(Duration.ofSeconds(30)));
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.work();
        house.acknowledge(house.casey, incident);
        house.workAfter(Duration.ofMinutes(1));
        LedgerEntry only = house.ledger(incident).getFirst();
        assertThat(only.state()).isEqualTo(LedgerEntry.State.SUPERSEDED);
        assertThat(only.channel()).isEqualTo(Channel.SLACK);
        assertThat(house.ledger(incident)).hasSize(1);
        assertThat(house.slack.given()).hasSize(1);
    }

    /** While the channel has another one in its hands. */
    private void sendInBetween(ClaimedPage page, List<Attempted> attempts) {
        List<ClaimedPage> left = new ArrayList<>(List.of(page));
        house.slack.meanwhile(() -> {
            if (!left.isEmpty()) {
                attempts.add(house.dispatch.send(left.removeFirst()));
            }
        });
    }
}
