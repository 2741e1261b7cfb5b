package dev.tocsin.application.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page is claimed, sent and recorded; and where it fails, tried again, or on the other channel, or told of. */
class DispatchTest {

    private final Firehouse house = new Firehouse();
    private final Dispatch dispatch = house.dispatch;

    @Test
    void a_page_that_has_left_is_in_the_ledger_and_on_the_timeline() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        assertThat(dispatch.claim(Channel.EMAIL, 10))
                .as("a page of another channel")
                .isEmpty();
        List<ClaimedPage> claimed = dispatch.claim(Channel.SLACK, 10);
        Dispatch.Attempted attempted = dispatch.send(claimed.getFirst());
        assertThat(house.states(incident)).as("nothing is recorded yet").containsExactly("slack sending");
        assertThat(house.timeline(incident)).isEmpty();
        assertThat(dispatch.record(List.of(attempted))).isEqualTo(1);

        LedgerEntry entry = house.ledger(incident).getFirst();
        assertThat(entry.state()).isEqualTo(State.SENT);
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.sentAt()).contains(Acme.NOON);
        assertThat(house.timeline(incident)).containsExactly("PAGED");
        assertThat(house.slack.ids()).containsExactly(entry.id());
        assertThat(house.email.given()).isEmpty();
        assertThat(dispatch.claim(Channel.SLACK, 10)).isEmpty();
    }

    @Test
    void the_channel_is_given_all_that_it_needs_to_tell() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.work();
        OutgoingPage given = house.slack.given().getFirst();
        assertThat(given.organization()).isEqualTo(house.acme.jane().organization());
        assertThat(given.to().email()).isEqualTo(house.casey.email());
        assertThat(given.cause()).isEqualTo(Cause.ESCALATION);
        assertThat(given.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(given.place()).contains(new Place(1, 1));
        assertThat(given.incident().number()).isEqualTo(house.stored(incident).number());
        assertThat(given.incident().assignee()).contains("Casey");
        assertThat(given.acknowledgeLink().orElseThrow())
                .hasPath("/a/" + house.casey.id().value());
    }

    @Test
    void what_fails_for_now_is_tried_again_less_and_less_often_until_it_arrives() {
        house.slack.answers(Line.busy(), Line.busy());
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.work();
        LedgerEntry waiting = house.ledger(incident).getFirst();
        assertThat(waiting.state()).isEqualTo(State.QUEUED);
        assertThat(waiting.why()).contains("it is busy");
        house.workAfter(Duration.ofSeconds(2).minusNanos(1_000));
        assertThat(house.slack.given()).hasSize(1);
        house.workAfter(Duration.ofNanos(1_000));
        assertThat(house.slack.given()).hasSize(2);
        house.workAfter(Duration.ofSeconds(5).minusNanos(1_000));
        assertThat(house.slack.given()).hasSize(2);
        assertThat(house.timeline(incident))
                .as("that it is tried again is in the ledger alone")
                .isEmpty();
        house.workAfter(Duration.ofNanos(1_000));

        assertThat(house.slack.ids()).hasSize(3).containsOnly(waiting.id());
        LedgerEntry sent = house.ledger(incident).getFirst();
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.attempts()).isEqualTo(3);
        assertThat(house.timeline(incident)).containsExactly("PAGED");
    }

    @Test
    void a_channel_that_breaks_is_tried_again_like_one_that_is_busy() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.slack.meanwhile(() -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(house.work()).isEqualTo(1);
        assertThat(house.states(incident)).containsExactly("slack queued");
        house.slack.meanwhile(() -> {});
        house.workAfter(Duration.ofSeconds(2));
        assertThat(house.states(incident)).containsExactly("slack sent");
    }

    @Test
    void chance_keeps_those_apart_who_failed_together() {
        Dispatch tossing = Dispatch.on(house.wired.tossing(() -> 0.5).complete());
        house.slack.answers(Line.busy());
        house.anIncident(Severity.SEV2);
        Firehouse.workOn(tossing);
        house.acme.forward(Duration.ofMillis(2_249));
        assertThat(tossing.claim(Channel.SLACK, 10)).isEmpty();
        house.acme.forward(Duration.ofMillis(1));
        assertThat(tossing.claim(Channel.SLACK, 10)).hasSize(1);
    }

    @Test
    void what_fails_six_times_is_given_up_and_the_other_channel_used() {
        for (int attempt = 0; attempt < 6; attempt++) {
            house.slack.answers(Line.busy());
        }
        IncidentRef incident = house.anIncident(Severity.SEV2);
        for (int seconds : List.of(0, 2, 5, 15, 30)) {
            house.workAfter(Duration.ofSeconds(seconds));
            assertThat(house.states(incident)).containsExactly("slack queued");
        }
        house.workAfter(Duration.ofSeconds(60));
        assertThat(house.states(incident)).containsExactly("slack failed", "email queued");
        assertThat(house.ledger(incident).getFirst().failure()).contains(Failure.EXTERNAL_API_ERROR);
        house.work();

        assertThat(house.states(incident)).containsExactly("slack failed", "email sent");
        assertThat(house.email.reached()).containsExactly("Casey");
        assertThat(house.timeline(incident)).as("she was paged, after all").containsExactly("PAGED");
    }

    @Test
    void what_is_not_urgent_goes_by_mail_and_by_slack_where_that_fails() {
        house.email.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV4);
        house.work();
        assertThat(house.states(incident)).containsExactly("email failed", "slack queued");
        house.work();
        assertThat(house.states(incident)).containsExactly("email failed", "slack sent");
        assertThat(house.timeline(incident)).containsExactly("PAGED");
    }

    @Test
    void what_is_urgent_goes_by_all_channels_at_once_and_so_by_no_other_where_one_fails() {
        house.slack.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV1);
        house.work();
        assertThat(house.states(incident)).containsExactly("slack failed", "email sent");
        assertThat(house.timeline(incident)).containsExactlyInAnyOrder("PAGE_FAILED", "PAGED");
        assertThat(house.tocsin.deadlines().elapseDue().elapsed())
                .as("she may have read it")
                .isZero();
        house.work();
        assertThat(house.ledger(incident)).hasSize(2);
    }

    @Test
    void when_nobody_could_be_reached_the_next_level_is_woken_at_once() {
        house.slack.answers(Line.rejected());
        house.email.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV1);
        house.work();
        assertThat(house.timeline(incident)).containsExactly("PAGE_FAILED", "PAGE_FAILED", "NOBODY_REACHED");
        assertThat(house.tocsin.deadlines().elapseDue().elapsed()).isEqualTo(1);
        house.work();
        assertThat(house.slack.reached()).containsExactly("Casey", "Robin");
        assertThat(house.timeline(incident)).endsWith("ESCALATED", "PAGED", "PAGED");
    }

    @Test
    void when_both_channels_have_failed_one_after_the_other_the_next_level_is_woken_at_once() {
        house.slack.answers(Line.rejected());
        house.email.answers(Line.rejected());
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.work();
        assertThat(house.timeline(incident)).as("there is another channel").isEmpty();
        house.work();
        assertThat(house.timeline(incident)).containsExactly("PAGE_FAILED", "NOBODY_REACHED");
        house.tocsin.deadlines().elapseDue();
        house.work();
        assertThat(house.slack.reached()).containsExactly("Casey", "Robin");
    }

    @Test
    void where_no_channel_is_set_up_all_is_told_and_comes_to_an_end() {
        Dispatch mute = Dispatch.on(house.wired.sendingBy().complete());
        IncidentRef incident = house.anIncident(Severity.SEV2);
        for (int round = 0; round < 9; round++) {
            Firehouse.workOn(mute);
            house.tocsin.deadlines().elapseDue();
        }
        assertThat(house.ledger(incident))
                .as("a channel that is not set up is tried in no other's place")
                .hasSize(3)
                .allMatch(entry -> entry.failure()
                        .filter(Failure.CHANNEL_NOT_CONFIGURED::equals)
                        .isPresent());
        assertThat(house.timeline(incident))
                .containsExactly(
                        "PAGE_FAILED",
                        "NOBODY_REACHED",
                        "ESCALATED",
                        "PAGE_FAILED",
                        "NOBODY_REACHED",
                        "ESCALATION_EXHAUSTED",
                        "PAGE_FAILED");
    }

    @Test
    void what_fails_on_the_only_channel_that_is_set_up_has_failed_for_good() {
        house.slack.answers(new Delivery.NoContactDetails("nobody there has this address"));
        IncidentRef incident = house.anIncident(Severity.SEV2);
        Firehouse.workOn(Dispatch.on(house.wired.sendingBy(house.slack).complete()));
        assertThat(house.states(incident)).containsExactly("slack failed");
        assertThat(house.timeline(incident)).contains("PAGE_FAILED", "NOBODY_REACHED");
    }

    @Test
    void whoever_cannot_be_reached_on_a_channel_is_reached_on_the_other() {
        house.slack.answers(new Delivery.NoContactDetails("nobody there has this address"));
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.work();
        house.work();
        assertThat(house.states(incident)).containsExactly("slack failed", "email sent");
        LedgerEntry failed = house.ledger(incident).getFirst();
        assertThat(failed.failure()).contains(Failure.NO_CONTACT_DETAILS);
        assertThat(failed.why()).contains("nobody there has this address");
        assertThat(failed.channel()).isEqualTo(Channel.SLACK);
        assertThat(failed.attempts()).isEqualTo(1);
    }

    @Test
    void a_channel_that_says_that_it_is_not_set_up_is_as_good_as_none() {
        house.slack.answers(new Delivery.NotConfigured());
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.work();
        assertThat(house.ledger(incident).getFirst().failure()).contains(Failure.CHANNEL_NOT_CONFIGURED);
        assertThat(house.ledger(incident).getFirst().why()).isEqualTo(Optional.of("the channel has not been set up"));
    }
}
