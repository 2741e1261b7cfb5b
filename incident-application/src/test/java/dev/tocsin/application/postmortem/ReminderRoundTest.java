package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Promises.DAY_AFTER;
import static dev.tocsin.application.postmortem.Promises.DAY_BEFORE;
import static dev.tocsin.application.postmortem.Promises.FRIDAY;
import static dev.tocsin.application.postmortem.Promises.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.postmortem.ActionItemDesk.AddItem;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told of what they have promised, and when. */
class ReminderRoundTest {

    @Test
    void the_owner_hears_the_day_before_the_day_after_and_weekly_until_it_is_done() {
        Promises promises = new Promises();

        assertThat(promises.told(Instant.parse("2026-05-03T00:00:00Z")))
                .containsExactly(
                        "2026-04-23T07:00:00Z due", "2026-04-25T07:00:00Z overdue", "2026-05-02T07:00:00Z overdue");
        promises.complete();
        assertThat(promises.told(Instant.parse("2026-07-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void nine_is_what_their_clocks_show_before_and_after_these_are_set_back() {
        Promises promises = new Promises(LocalDate.of(2026, 10, 24));

        assertThat(promises.told(Instant.parse("2026-11-03T00:00:00Z")))
                .containsExactly(
                        "2026-10-23T07:00:00Z due", "2026-10-25T08:00:00Z overdue", "2026-11-01T08:00:00Z overdue");
    }

    @Test
    void the_mail_says_what_is_due_when_and_where_it_was_promised_and_asks_nobody_to_take_the_incident() {
        Promises promises = new Promises();
        promises.move(Status.INVESTIGATING);
        promises.toldAt(DAY_BEFORE);

        assertThat(promises.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to().email()).isEqualTo(new Email("casey@example.com"));
            assertThat(mail.owed().orElseThrow().postmortem()).hasToString("PM-2026-001");
            assertThat(mail.owed().orElseThrow().reminder())
                    .isEqualTo(
                            new Reminder(promises.alert, promises.studio.casey.user(), "Add an alert", FRIDAY, false));
            assertThat(mail.incident().title()).isEqualTo("Checkout is down");
            assertThat(mail.acknowledgeLink()).isEmpty();
        });
    }

    @Test
    void the_ledger_tells_of_it_and_the_timeline_does_not() {
        Promises promises = new Promises();
        List<String> before = promises.studio.timeline(promises.incident);
        promises.toldAt(DAY_BEFORE);

        assertThat(promises.ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.SENT);
            assertThat(entry.cause().word()).isEqualTo("action_item");
            assertThat(entry.email()).contains(new Email("casey@example.com"));
        });
        assertThat(promises.studio.timeline(promises.incident)).isEqualTo(before);
    }

    @Test
    void of_an_item_that_is_given_and_due_already_they_hear_at_once() {
        Promises promises = new Promises(FRIDAY);
        promises.studio.now.set(DAY_AFTER.plusSeconds(1));
        WantedItem late = WantedItem.of("Tell customers").ownedBy(person("casey@example.com"));
        promises.complete();
        promises.tocsin
                .actionItemDesk()
                .add(Request.by(promises.studio.casey), new AddItem(Studio.FIRST, late.dueOn(FRIDAY)))
                .orElseThrow();

        assertThat(promises.told()).extracting(Reminder::text).containsExactly("Tell customers");
    }

    @Test
    void after_a_long_silence_they_hear_once_and_what_is_true_now() {
        Promises promises = new Promises();

        assertThat(promises.toldAt(Instant.parse("2026-06-01T12:00:00Z")))
                .extracting(Reminder::isOverdue)
                .containsExactly(true);
        assertThat(promises.told()).isEmpty();
    }

    static Stream<WantedItem> nobodysItems() {
        WantedItem alert = WantedItem.of("Add an alert");
        WantedItem caseys = alert.ownedBy(person("casey@example.com")).dueOn(FRIDAY);
        return Stream.of(
                alert,
                alert.dueOn(FRIDAY),
                alert.ownedBy(person("casey@example.com")),
                alert.ownedBy(new WantedOwner.Named("Casey")).dueOn(FRIDAY),
                new WantedItem(
                        caseys.text(),
                        caseys.owner(),
                        caseys.dueDate(),
                        caseys.category(),
                        ActionStatus.COMPLETED,
                        caseys.comment()));
    }

    @ParameterizedTest
    @MethodSource("nobodysItems")
    void nobody_hears_of_what_nobody_here_has_to_do_by_any_day(WantedItem item) {
        Promises promises = new Promises(item);

        assertThat(promises.toldAt(Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
        assertThat(promises.ledger()).isEmpty();
    }

    @Test
    void whoever_has_left_hears_nothing_and_whoever_comes_back_hears_once() {
        Promises promises = new Promises();
        promises.caseyIsActive(false);
        assertThat(promises.toldAt(DAY_AFTER)).isEmpty();
        assertThat(promises.ledger()).isEmpty();

        promises.caseyIsActive(true);
        assertThat(promises.told()).extracting(Reminder::isOverdue).containsExactly(true);
        assertThat(promises.told()).isEmpty();
    }

    @Test
    void whoever_has_left_does_not_hear_when_others_do() {
        Promises promises = new Promises();
        WantedItem vics =
                WantedItem.of("Test it").ownedBy(person("vic@example.com")).dueOn(FRIDAY);
        promises.tocsin
                .actionItemDesk()
                .add(Request.by(promises.studio.jane), new AddItem(Studio.FIRST, vics))
                .orElseThrow();
        promises.caseyIsActive(false);

        assertThat(promises.toldAt(DAY_BEFORE)).extracting(Reminder::text).containsExactly("Test it");
        assertThat(promises.ledger()).hasSize(1);
    }

    @Test
    void of_a_deleted_incident_nobody_hears() {
        Promises promises = new Promises();
        promises.tocsin
                .desk()
                .delete(Request.by(promises.studio.jane), new DeleteIncident(promises.incident, OptionalLong.empty()))
                .orElseThrow();

        assertThat(promises.toldAt(DAY_AFTER)).isEmpty();
    }

    @Test
    void whoever_moves_hears_in_the_morning_of_where_they_are() {
        Promises promises = new Promises();
        promises.caseyLivesIn("Asia/Tokyo");
        Instant nineInTokyo = Instant.parse("2026-04-23T00:00:00Z");

        assertThat(promises.toldAt(nineInTokyo.minusSeconds(1))).isEmpty();
        assertThat(promises.toldAt(nineInTokyo)).hasSize(1);
        promises.caseyLivesIn("America/New_York");
        assertThat(promises.toldAt(Instant.parse("2026-04-23T13:00:00Z")))
                .as("of that day they have heard")
                .isEmpty();
    }

    @Test
    void who_gets_an_item_and_for_when_it_is_moved_counts_anew() {
        Promises promises = new Promises();
        promises.toldAt(DAY_BEFORE);
        promises.giveTo(person("vic@example.com"));
        assertThat(promises.told())
                .extracting(reminder -> reminder.owner().email().value())
                .containsExactly("vic@example.com");

        promises.moveTo(FRIDAY.plusDays(7));
        assertThat(promises.toldAt(DAY_AFTER)).isEmpty();
        assertThat(promises.toldAt(Instant.parse("2026-04-30T12:00:00Z")))
                .extracting(Reminder::dueDate)
                .containsExactly(FRIDAY.plusDays(7));
    }

    @Test
    void what_is_owed_by_many_takes_more_than_a_step() {
        Promises promises = new Promises();
        for (int i = 0; i < ReminderRound.BATCH; i++) {
            promises.studio.written(
                    WantedItem.of("One more").ownedBy(person("vic@example.com")).dueOn(FRIDAY));
        }
        promises.studio.now.set(DAY_AFTER);

        ReminderRound.Step step = promises.tocsin.reminders().remind();
        assertThat(step.reminders()).isEqualTo(ReminderRound.BATCH);
        assertThat(step.worthAnother()).isTrue();
        step = promises.tocsin.reminders().remind();
        assertThat(step.reminders()).isOne();
        assertThat(step.worthAnother()).isFalse();
        assertThat(promises.remind()).isZero();
    }
}
