package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Promises.DAY_AFTER;
import static dev.tocsin.application.postmortem.Promises.DAY_BEFORE;
import static dev.tocsin.application.postmortem.Promises.FRIDAY;
import static dev.tocsin.application.postmortem.Promises.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.Wired;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.postmortem.ActionItemDesk.ChangeItem;
import dev.tocsin.application.postmortem.ActionItemDesk.RemoveItem;
import dev.tocsin.application.postmortem.ReminderRound.Step;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.postmortem.ActionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reminder leaves once, while it is true; what becomes of the incident is nothing to it, and the other way round. */
class WantedRemindersTest {

    static Stream<Consumer<Promises>> settling() {
        return Stream.of(
                Promises::complete,
                promises -> promises.tocsin
                        .actionItemDesk()
                        .remove(Request.by(promises.studio.casey), new RemoveItem(promises.alert, OptionalLong.empty()))
                        .orElseThrow(),
                promises -> promises.moveTo(FRIDAY.plusDays(1)),
                promises -> promises.giveTo(person("jane@example.com")),
                promises -> promises.studio
                        .edit(promises.studio.casey, Studio.basics().with(new WantedItem[0]))
                        .orElseThrow(),
                promises -> promises.tocsin
                        .desk()
                        .delete(
                                Request.by(promises.studio.jane),
                                new DeleteIncident(promises.incident, OptionalLong.empty()))
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("settling")
    void what_need_not_be_told_any_more_is_not_sent(Consumer<Promises> settle) {
        Promises promises = new Promises();
        promises.remindAt(DAY_BEFORE);
        settle.accept(promises);
        promises.send();

        assertThat(promises.mails).isEmpty();
    }

    @Test
    void the_ledger_keeps_what_was_not_sent() {
        Promises promises = new Promises();
        promises.remindAt(DAY_BEFORE);
        promises.complete();

        assertThat(promises.states()).containsExactly(State.SUPERSEDED);
    }

    @Test
    void work_on_it_and_other_words_for_it_leave_it_owed() {
        Promises promises = new Promises();
        promises.remindAt(DAY_BEFORE);
        promises.change(ChangeItem.to(promises.alert, ActionStatus.IN_PROGRESS));
        promises.send();

        assertThat(promises.states()).containsExactly(State.SENT);
    }

    @Test
    void a_newer_reminder_takes_the_place_of_one_that_has_not_left() {
        Promises promises = new Promises();
        promises.remindAt(DAY_BEFORE);

        assertThat(promises.toldAt(DAY_AFTER))
                .singleElement()
                .satisfies(told -> assertThat(told.isOverdue()).isTrue());
        assertThat(promises.states()).containsExactly(State.SUPERSEDED, State.SENT);
    }

    @Test
    void one_that_is_being_sent_when_it_is_done_is_not_tried_again() {
        Promises promises = new Promises();
        promises.delivery = new Delivery.Failed("busy", Optional.empty());
        promises.remindAt(DAY_BEFORE);
        Dispatch dispatch = promises.tocsin.dispatch();
        List<Attempted> attempts =
                promises.claimed().stream().map(dispatch::send).toList();
        promises.complete();
        dispatch.record(attempts);

        assertThat(promises.mails).hasSize(1);
        assertThat(promises.states()).containsExactly(State.SUPERSEDED);
    }

    @Test
    void that_the_incident_is_reopened_answered_and_over_again_leaves_it_owed() {
        Promises promises = new Promises();
        promises.remindAt(DAY_BEFORE);
        for (Status status : List.of(Status.CLOSED, Status.INVESTIGATING, Status.RESOLVED, Status.CLOSED)) {
            promises.move(status);
        }
        promises.send();

        assertThat(promises.states()).containsExactly(State.SENT);
    }

    @Test
    void one_that_cannot_be_delivered_is_in_the_ledger_alone_and_lets_nobody_down() {
        Promises promises = new Promises();
        List<String> before = promises.studio.timeline(promises.incident);
        promises.delivery = new Delivery.Rejected("no such mailbox");
        promises.toldAt(DAY_BEFORE);

        assertThat(promises.states()).containsExactly(State.FAILED);
        assertThat(promises.studio.timeline(promises.incident)).isEqualTo(before);
        assertThat(promises.toldAt(DAY_BEFORE.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(promises.toldAt(DAY_AFTER)).hasSize(1);
    }

    @Test
    void a_crash_before_the_commit_loses_nothing_and_one_after_it_repeats_nothing() {
        Promises promises = new Promises();
        promises.studio.now.set(DAY_BEFORE);
        Store store = promises.studio.ports.store();
        Step step = rounds(promises, changes -> {
            throw new IllegalStateException("gone");
        });
        assertThat(step.reminders()).isZero();
        assertThat(step.failures()).hasSize(1);
        assertThat(promises.ledger()).isEmpty();

        promises.studio.forward(Duration.ofMinutes(5));
        step = rounds(promises, changes -> {
            store.commit(changes);
            throw new IllegalStateException("gone");
        });
        assertThat(step.failures()).hasSize(1);
        promises.studio.forward(Duration.ofMinutes(5));
        promises.told();
        assertThat(promises.states()).containsExactly(State.SENT);
    }

    @Test
    void one_that_fails_is_put_off_and_keeps_no_other_from_being_told() {
        Promises promises = new Promises();
        promises.studio.written(
                WantedItem.of("One more").ownedBy(person("vic@example.com")).dueOn(FRIDAY));
        promises.studio.now.set(DAY_BEFORE);
        AtomicInteger commits = new AtomicInteger();
        Store store = promises.studio.ports.store();
        Store failsOnce = changes -> {
            if (commits.getAndIncrement() == 0) {
                throw new IllegalStateException("a bug");
            }
            return store.commit(changes);
        };

        Step step = rounds(promises, failsOnce);
        assertThat(step.reminders()).isOne();
        assertThat(step.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).hasMessage("a bug"));
        promises.studio.forward(Duration.ofMinutes(4));
        assertThat(promises.remind()).isZero();
        promises.studio.forward(Duration.ofMinutes(1));
        assertThat(promises.remind()).isOne();
    }

    @Test
    void of_two_who_look_at_once_one_reminds() {
        Promises promises = new Promises();
        promises.studio.now.set(DAY_BEFORE);
        Store store = promises.studio.ports.store();
        Store late = changes -> {
            promises.remind();
            return store.commit(changes);
        };

        Step step = rounds(promises, late);
        assertThat(step.reminders()).isZero();
        assertThat(step.failures()).isEmpty();
        promises.send();
        assertThat(promises.states()).containsExactly(State.SENT);
    }

    @Test
    void an_item_that_is_done_while_somebody_decides_is_not_told() {
        Promises promises = new Promises();
        promises.studio.now.set(DAY_BEFORE);
        Store store = promises.studio.ports.store();
        Store late = changes -> {
            promises.complete();
            return store.commit(changes);
        };

        assertThat(rounds(promises, late).failures()).isEmpty();
        assertThat(promises.told()).isEmpty();
        assertThat(promises.ledger()).isEmpty();
    }

    @Test
    void a_store_that_is_away_is_nobodys_fault() {
        Promises promises = new Promises();
        promises.studio.now.set(DAY_BEFORE);
        Store away = changes -> {
            throw new UnavailableException("away", new StaleException("x"));
        };

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> rounds(promises, away));
        assertThat(promises.remind()).isOne();
    }

    /** One step of somebody with this store. */
    private static Step rounds(Promises promises, Store store) {
        return ReminderRound.on(Wired.like(promises.studio.ports).storing(store).complete())
                .remind();
    }
}
