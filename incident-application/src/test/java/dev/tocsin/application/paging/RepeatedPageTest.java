package dev.tocsin.application.paging;

import static dev.tocsin.application.paging.Callroom.why;
import static dev.tocsin.domain.paging.Channel.EMAIL;
import static dev.tocsin.domain.paging.Channel.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.PageDesk.Delivered;
import dev.tocsin.application.paging.PageDesk.PagePerson;
import dev.tocsin.application.paging.PageDesk.Paged;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A page that is wanted again under the same key, whatever happened to the first one. */
class RepeatedPageTest {

    private static final Rejection IN_PROGRESS = new Rejection.KeyInProgress();
    private static final Delivery TIMEOUT = new Delivery.Failed("SMTP timeout", Optional.empty());

    private final Callroom room = new Callroom();
    private final PagePerson casey = room.wantsCasey(SLACK, EMAIL);

    @Test
    void nobody_is_paged_twice_and_the_answer_is_the_same() {
        room.answers(EMAIL, TIMEOUT);
        Paged first = room.page("K1", casey).orElseThrow();
        room.answers(EMAIL, new Delivery.Sent(Optional.empty()));

        Paged second = room.page("K1", casey).orElseThrow();

        assertThat(second).isEqualTo(new Paged(first.number(), first.deliveries(), true));
        assertThat(room.sent).hasSize(2);
        assertThat(room.ledger()).hasSize(2);
    }

    @Test
    void that_all_channels_failed_is_an_answer_that_stays() {
        room.answers(SLACK, TIMEOUT);
        PagePerson bySlack = room.wantsCasey(SLACK);
        room.page("K1", bySlack);
        room.answers(SLACK, new Delivery.Sent(Optional.empty()));

        assertThat(room.page("K1", bySlack).orElseThrow().isSent()).isFalse();
        assertThat(room.page("K2", bySlack).orElseThrow().isSent()).isTrue();
    }

    @Test
    void it_is_answered_though_the_incident_is_over_by_now() {
        Paged first = room.page("K1", casey).orElseThrow();
        room.resolve();

        assertThat(room.page("K1", casey).orElseThrow().deliveries()).isEqualTo(first.deliveries());
    }

    @Test
    void another_wish_under_the_same_key_is_refused() {
        room.page("K1", casey);

        assertThat(why(room.page("K1", room.wantsCasey(EMAIL)))).isEqualTo(new Rejection.KeyReused());
        assertThat(room.sent).hasSize(2);
    }

    @Test
    void a_wish_that_was_refused_leaves_its_key_free() {
        PagePerson nobody = new PagePerson(room.incident, new Email("x@example.com"), List.of(SLACK), Optional.empty());
        assertThat(room.page("K1", nobody)).isInstanceOf(Outcome.Refused.class);

        assertThat(room.page("K1", casey).orElseThrow().isRepetition()).isFalse();
    }

    @Test
    void while_the_first_is_being_sent_the_key_is_in_use() {
        List<Outcome<Paged>> meanwhile = new ArrayList<>();
        room.answers(SLACK, () -> {
            meanwhile.add(room.page("K1", casey));
            return new Delivery.Sent(Optional.empty());
        });

        room.page("K1", casey).orElseThrow();

        assertThat(why(meanwhile.getFirst())).isEqualTo(IN_PROGRESS);
        assertThat(room.sent).hasSize(2);
    }

    @Test
    void what_died_before_it_was_sent_is_sent_by_others_once_its_lease_has_run_out() {
        dies(Hands.Fate.DIES_BEFORE);
        assertThat(room.states()).containsOnly(State.SENDING);
        room.forward(Lease.LENGTH.minusMillis(1));
        assertThat(room.dispatch()).isEmpty();
        assertThat(why(room.page("K1", casey))).isEqualTo(IN_PROGRESS);

        room.forward(Duration.ofMillis(1));
        assertThat(room.dispatch()).hasSize(2);

        Paged repeated = room.page("K1", casey).orElseThrow();
        assertThat(repeated.isRepetition()).isTrue();
        assertThat(repeated.deliveries()).extracting(Delivered::isSent).containsExactly(true, true);
        assertThat(room.sent).hasSize(2);
        assertThat(room.told()).containsExactly("CREATED", "PAGED", "PAGED");
        assertThat(room.timeline().getLast().author()).isEqualTo(Author.AUTOMATIC);
    }

    @Test
    void what_died_between_sending_and_recording_is_sent_again_under_the_same_id() {
        dies(Hands.Fate.DIES_AFTER);
        room.forward(Lease.LENGTH);

        room.dispatch();

        assertThat(room.sent).hasSize(4);
        assertThat(room.sent.stream().map(OutgoingPage::id).distinct()).hasSize(2);
        assertThat(room.states()).containsOnly(State.SENT);
        assertThat(room.page("K1", casey).orElseThrow().isSent()).isTrue();
    }

    @Test
    void what_others_have_taken_over_has_one_attempt_too() {
        dies(Hands.Fate.DIES_BEFORE);
        room.answers(SLACK, TIMEOUT);
        room.forward(Lease.LENGTH);

        room.dispatch();

        assertThat(room.states()).containsExactly(State.FAILED, State.SENT);
        Delivered slack = room.page("K1", casey).orElseThrow().deliveries().getFirst();
        assertThat(slack.failure()).contains(Failure.EXTERNAL_API_ERROR);
        assertThat(slack.why()).contains("SMTP timeout");
        room.forward(Duration.ofHours(1));
        assertThat(room.dispatch()).isEmpty();
    }

    @Test
    void what_nobody_wanted_any_more_was_not_sent() {
        dies(Hands.Fate.DIES_BEFORE);
        room.forward(Lease.LENGTH);
        room.tocsin.dispatch().takeBack(room.claimed());
        room.resolve();

        Paged repeated = room.page("K1", casey).orElseThrow();

        assertThat(room.states()).containsOnly(State.SUPERSEDED);
        assertThat(repeated.isSent()).isFalse();
        assertThat(repeated.isOutOfReach()).isFalse();
        assertThat(repeated.deliveries()).allSatisfy(delivered -> {
            assertThat(delivered.failure()).isEmpty();
            assertThat(delivered.why()).contains("the incident was over before it could be sent");
        });
    }

    @Test
    void whoever_has_lost_the_lease_answers_what_they_saw_and_leaves_the_ledger_to_others() {
        List<ClaimedPage> others = new ArrayList<>();
        room.answers(SLACK, () -> {
            room.forward(Lease.LENGTH);
            others.addAll(room.claimed());
            return new Delivery.Sent(Optional.empty());
        });
        PagePerson bySlack = room.wantsCasey(SLACK);

        Paged paged = room.page("K1", bySlack).orElseThrow();

        assertThat(paged.isSent()).isTrue();
        assertThat(room.told()).containsExactly("CREATED");
        assertThat(why(room.page("K1", bySlack))).isEqualTo(IN_PROGRESS);
        room.answers(SLACK, new Delivery.Sent(Optional.empty()));
        record(others);
        assertThat(room.page("K1", bySlack).orElseThrow().isSent()).isTrue();
        assertThat(room.told()).containsExactly("CREATED", "PAGED");
        assertThat(room.ledger()).extracting(LedgerEntry::attempts).containsExactly(2);
    }

    @Test
    void of_a_deleted_incident_nothing_is_told() {
        room.page("K1", casey);
        room.tocsin
                .desk()
                .delete(Request.by(room.jane), new DeleteIncident(room.incident, OptionalLong.empty()))
                .orElseThrow();

        assertThat(why(room.page("K1", casey)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.INCIDENT, room.incident.toString()));
    }

    @Test
    void an_incident_that_is_deleted_while_it_is_sent_keeps_what_came_of_it_and_tells_nothing() {
        room.answers(EMAIL, () -> {
            room.tocsin
                    .desk()
                    .delete(Request.by(room.jane), new DeleteIncident(room.incident, OptionalLong.empty()))
                    .orElseThrow();
            return new Delivery.Sent(Optional.empty());
        });

        assertThat(room.page("K1", casey).orElseThrow().isSent()).isTrue();

        room.forward(Duration.ofHours(1));
        assertThat(room.dispatch()).isEmpty();
    }

    @Test
    void somebody_who_answers_meanwhile_is_not_in_the_way() {
        room.answers(EMAIL, () -> {
            room.tocsin
                    .desk()
                    .acknowledge(Request.by(room.jane), new Acknowledge(room.incident, OptionalLong.empty()))
                    .orElseThrow();
            return new Delivery.Sent(Optional.empty());
        });

        room.page("K1", casey).orElseThrow();

        assertThat(room.states()).startsWith(State.SENT, State.SENT);
        assertThat(room.timeline())
                .extracting(TimelineEntry.Entry::type)
                .containsExactly("CREATED", "ACKNOWLEDGED", "ASSIGNED", "PAGED", "PAGED");
    }

    private void dies(Hands.Fate fate) {
        room.hands.fate = fate;
        assertThatExceptionOfType(Hands.Death.class).isThrownBy(() -> room.page("K1", casey));
        room.hands.fate = Hands.Fate.NOTHING;
    }

    private void record(List<ClaimedPage> claimed) {
        Dispatch dispatch = room.tocsin.dispatch();
        List<Attempted> attempts = claimed.stream().map(dispatch::send).toList();
        assertThat(dispatch.record(attempts)).isEqualTo(claimed.size());
    }
}
