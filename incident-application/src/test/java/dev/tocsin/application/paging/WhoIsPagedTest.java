package dev.tocsin.application.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.PolicyWrite.SetCatchAll;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a page goes to in the end, and what they may do with it. */
class WhoIsPagedTest {

    private final Firehouse house = new Firehouse();

    @Test
    void whoever_has_left_is_not_paged_on_any_channel_and_the_next_level_is_woken() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        leaves(house.casey);
        house.work();
        house.work();
        assertThat(house.slack.given()).isEmpty();
        assertThat(house.email.given()).isEmpty();
        assertThat(house.ledger(incident))
                .hasSize(2)
                .allMatch(entry -> entry.failure()
                        .filter(Failure.NO_CONTACT_DETAILS::equals)
                        .isPresent());
        assertThat(house.timeline(incident)).containsExactly("PAGE_FAILED", "NOBODY_REACHED");
        house.tocsin.deadlines().elapseDue();
        house.work();
        assertThat(house.slack.reached()).containsExactly("Robin");
    }

    @Test
    void when_nobody_answers_at_all_whoever_always_hears_is_told_and_has_nothing_to_press() {
        house.anIncident(Severity.SEV2);
        for (int level = 0; level < 2; level++) {
            house.acme.forward(Duration.ofMinutes(5));
            house.tocsin.deadlines().elapseDue();
        }
        house.work();
        OutgoingPage last = house.slack.given().getLast();
        assertThat(last.cause()).isEqualTo(Cause.CATCH_ALL);
        assertThat(last.to().email()).isEqualTo(house.acme.jane().user().email());
        assertThat(last.acknowledgeLink()).isEmpty();
    }

    @Test
    void whoever_is_set_to_hear_by_then_hears() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        queue(incident, page(Addressee.CATCH_ALL, Cause.CATCH_ALL));
        Email night = new Email("night@example.com");
        house.acme
                .ports()
                .store()
                .commit(Changeset.of(new SetCatchAll(house.acme.jane().organization(), night)));
        house.work();
        assertThat(house.slack.reached()).containsExactly("Casey", "night@example.com");
    }

    @Test
    void a_page_that_somebody_sends_by_hand_is_one_attempt() {
        house.slack.answers(Line.busy());
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.acknowledge(house.casey, incident);
        queue(incident, page(new Addressee.Somebody(house.robin.id()), Cause.MANUAL));
        house.work();
        house.workAfter(Duration.ofMinutes(10));
        LedgerEntry byHand = house.ledger(incident).getLast();
        assertThat(byHand.state()).isEqualTo(LedgerEntry.State.FAILED);
        assertThat(byHand.attempts()).isEqualTo(1);
        assertThat(house.slack.given()).hasSize(1);
        assertThat(house.email.given()).isEmpty();
        assertThat(house.timeline(incident)).containsExactly("ACKNOWLEDGED", "COMMENT", "PAGE_FAILED");
    }

    @Test
    void of_what_is_over_there_is_nothing_to_answer() {
        IncidentRef incident = house.anIncident(Severity.SEV2);
        house.tocsin
                .desk()
                .changeStatus(Request.by(house.acme.jane()), ChangeStatus.to(Status.RESOLVED, incident))
                .orElseThrow();
        queue(incident, page(new Addressee.Somebody(house.robin.id()), Cause.MANUAL));
        house.work();
        OutgoingPage given = house.slack.given().getFirst();
        assertThat(given.incident().status()).isEqualTo(Status.RESOLVED);
        assertThat(given.acknowledgeLink()).isEmpty();
    }

    private void leaves(User user) {
        User.Profile gone =
                new User.Profile(user.name(), user.email(), user.role(), user.slackId(), user.timeZone(), false);
        house.acme.ports().store().commit(Changeset.of(new SaveUser(user.with(gone, Acme.NOON))));
    }

    private Page page(Addressee to, Cause cause) {
        return new Page(
                new PageId(house.acme.ports().ids().next()),
                to,
                Channel.SLACK,
                cause,
                Urgency.NORMAL,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** With a comment, as nothing is kept of which the timeline knows nothing. */
    private void queue(IncidentRef incident, Page page) {
        StoredIncident stored = house.stored(incident);
        IncidentEvent said =
                new IncidentEvent(Author.AUTOMATIC, Acme.NOON, new Fact.Commented(new Comment("Somebody come")));
        IncidentWrite write = new IncidentWrite(
                Optional.of(stored),
                stored.incident(),
                List.of(new NewEvent(new EventId(house.acme.ports().ids().next()), said)),
                Set.of(),
                List.of(new NewPage(page, Acme.NOON, Optional.empty())));
        house.acme.ports().store().commit(Changeset.of(write));
    }
}
