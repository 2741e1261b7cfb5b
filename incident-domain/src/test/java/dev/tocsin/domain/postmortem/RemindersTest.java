package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.DUE;
import static dev.tocsin.domain.postmortem.Writings.JANE;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.by;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Owners hear of what is due tomorrow, and weekly of what is overdue: each time once, at nine in the morning where they
 * live.
 */
class RemindersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Zones ALL_IN_BERLIN = person -> Optional.of(BERLIN);

    @Test
    void the_day_before_the_day_after_and_then_weekly() {
        assertThat(told(ALERTING, BERLIN, Instant.parse("2026-05-13T00:00:00Z"), Duration.ofMinutes(30)))
                .containsExactly(
                        "2026-04-25T07:00:00Z due",
                        "2026-04-27T07:00:00Z overdue",
                        "2026-05-04T07:00:00Z overdue",
                        "2026-05-11T07:00:00Z overdue");
    }

    @ParameterizedTest
    @CsvSource({
        // set forward on 29 March at 2: nine is an hour earlier from then on
        "Europe/Berlin,2026-03-29,2026-03-28T08:00:00Z,2026-03-30T07:00:00Z,2026-04-06T07:00:00Z",
        // set back on 25 October at 3
        "Europe/Berlin,2026-10-25,2026-10-24T07:00:00Z,2026-10-26T08:00:00Z,2026-11-02T08:00:00Z",
        "America/New_York,2026-03-08,2026-03-07T14:00:00Z,2026-03-09T13:00:00Z,2026-03-16T13:00:00Z",
        "Australia/Lord_Howe,2026-04-05,2026-04-03T22:00:00Z,2026-04-05T22:30:00Z,2026-04-12T22:30:00Z",
        "Asia/Kolkata,2026-04-26,2026-04-25T03:30:00Z,2026-04-27T03:30:00Z,2026-05-04T03:30:00Z",
        // 30 December was left out: its reminder comes as that day would have begun
        "Pacific/Apia,2011-12-31,2011-12-30T10:00:00Z,2011-12-31T19:00:00Z,2012-01-07T19:00:00Z"
    })
    void nine_is_what_the_clocks_show_there(String zone, LocalDate due, Instant first, Instant second, Instant third) {
        ZoneId there = ZoneId.of(zone);
        ActionItem item = dueOn(due);

        assertThat(item.nextReminder(there)).contains(first);
        assertThat(item.reminded(due.minusDays(1)).nextReminder(there)).contains(second);
        assertThat(item.reminded(due.plusDays(1)).nextReminder(there)).contains(third);
        for (Instant at : List.of(first, second, third)) {
            Reminders.Due before = remind(item, at.minusNanos(1_000), there);
            assertThat(remind(before.next(), at, there).reminders()).hasSize(1);
        }
    }

    @Test
    void nothing_is_due_a_microsecond_earlier() {
        Instant nine = Instant.parse("2026-04-25T07:00:00Z");
        Postmortem postmortem = aDraftedPostmortem(items(ALERTING));

        assertThat(postmortem.reminders().due(nine.minusNanos(1_000), ALL_IN_BERLIN))
                .isEqualTo(new Reminders.Due(postmortem, List.of()));
        assertThat(postmortem.reminders().next(ALL_IN_BERLIN)).contains(nine);
        assertThat(postmortem.reminders().due(nine, ALL_IN_BERLIN).reminders())
                .containsExactly(new Reminder(ALERTING.id(), JANE, "Add replica saturation alerting", DUE, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> postmortem.reminders().due(nine.plusNanos(1), ALL_IN_BERLIN));
    }

    @Test
    void what_was_sent_is_in_the_state_and_counts_as_no_change_by_people() {
        Instant nine = Instant.parse("2026-04-25T07:00:00Z");
        Postmortem postmortem = aDraftedPostmortem(items(ALERTING));
        Postmortem next = postmortem.reminders().due(nine, ALL_IN_BERLIN).next();

        assertThat(next.content().trackedItems()).containsExactly(ALERTING.reminded(DUE.minusDays(1)));
        assertThat(next.version()).isEqualTo(postmortem.version());
        assertThat(next.updatedAt()).isEqualTo(postmortem.updatedAt());
        assertThat(next.edition()).isEqualTo(postmortem.edition());
        assertThat(next.touched()).isEmpty();
        assertThat(next.reminders().due(nine, ALL_IN_BERLIN).reminders()).isEmpty();
        assertThat(next.reminders().next(ALL_IN_BERLIN)).contains(Instant.parse("2026-04-27T07:00:00Z"));
    }

    @Test
    void of_several_that_were_missed_one_is_sent() {
        Reminders.Due due = remind(ALERTING, Instant.parse("2026-05-12T12:00:00Z"), BERLIN);

        assertThat(due.reminders()).extracting(Reminder::isOverdue).containsExactly(true);
        assertThat(due.next().reminders().next(ALL_IN_BERLIN)).contains(Instant.parse("2026-05-18T07:00:00Z"));
    }

    @Test
    void on_the_morning_after_it_is_overdue_even_before_nine() {
        Instant early = Instant.parse("2026-04-27T05:00:00Z");
        assertThat(remind(ALERTING, early, BERLIN).reminders())
                .extracting(Reminder::isOverdue)
                .containsExactly(true);
        assertThat(remind(ALERTING, early.minus(Duration.ofDays(1)), BERLIN).reminders())
                .extracting(Reminder::isOverdue)
                .containsExactly(false);
    }

    @Test
    void the_earliest_comes_first_and_each_owner_hears_in_their_own_morning() {
        ActionItem caseys = ActionItem.added(itemId(2), ALERTING.task().ownedBy(by(CASEY)), NOON);
        Postmortem postmortem = aDraftedPostmortem(items(ALERTING, caseys));
        Zones apart = person -> Optional.of(person.equals(JANE.id()) ? BERLIN : ZoneId.of("Asia/Tokyo"));
        Instant nineInTokyo = Instant.parse("2026-04-25T00:00:00Z");

        assertThat(postmortem.reminders().next(apart)).contains(nineInTokyo);
        Reminders.Due due = postmortem.reminders().due(nineInTokyo, apart);
        assertThat(due.reminders()).extracting(Reminder::owner).containsExactly(CASEY);
        assertThat(due.next().reminders().next(apart)).contains(Instant.parse("2026-04-25T07:00:00Z"));
        assertThat(due.next().content().trackedItems()).containsExactly(ALERTING, caseys.reminded(DUE.minusDays(1)));
    }

    static List<Long> seeds() {
        return new Random(20260426).longs(200).boxed().toList();
    }

    /** Looked at often enough, a life of a quarter brings each reminder once, on its day, wherever the owner lives. */
    @ParameterizedTest
    @MethodSource("seeds")
    void how_often_anybody_looks_makes_no_difference(long seed) {
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        LocalDate due = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        Instant begin = due.minusDays(3).atStartOfDay(zone).toInstant();
        ActionItem item = dueOn(due);
        List<LocalDate> days = new ArrayList<>();
        Postmortem postmortem = aDraftedPostmortem(items(item));
        for (Instant now = begin;
                now.isBefore(begin.plus(Duration.ofDays(90)));
                now = now.plusSeconds(random.nextInt(1, 80_000))) {
            Optional<Instant> next = postmortem.reminders().next(person -> Optional.of(zone));
            Reminders.Due found = postmortem.reminders().due(now, person -> Optional.of(zone));
            assertThat(found.reminders()).hasSize(next.orElseThrow().isAfter(now) ? 0 : 1);
            postmortem = found.next();
            if (!found.reminders().isEmpty()) {
                days.add(now.minus(Duration.ofHours(9)).atZone(zone).toLocalDate());
            }
        }
        assertThat(days).first().isEqualTo(due.minusDays(1));
        assertThat(days).hasSize(14);
        assertThat(days.subList(1, days.size()))
                .isEqualTo(Stream.iterate(due.plusDays(1), day -> day.plusDays(7))
                        .limit(13)
                        .toList());
    }

    private static List<String> told(ActionItem item, ZoneId zone, Instant until, Duration step) {
        List<String> told = new ArrayList<>();
        Postmortem postmortem = aDraftedPostmortem(items(item));
        for (Instant now = NOON; now.isBefore(until); now = now.plus(step)) {
            Reminders.Due due = remind(postmortem, now, zone);
            postmortem = due.next();
            for (Reminder reminder : due.reminders()) {
                told.add(now + (reminder.isOverdue() ? " overdue" : " due"));
            }
        }
        return told;
    }

    private static Reminders.Due remind(ActionItem item, Instant now, ZoneId zone) {
        return remind(aDraftedPostmortem(items(item)), now, zone);
    }

    private static Reminders.Due remind(Postmortem postmortem, Instant now, ZoneId zone) {
        return postmortem.reminders().due(now, person -> Optional.of(zone));
    }

    private static ActionItem dueOn(LocalDate due) {
        return item(ALERTING.task().dueOn(due));
    }

    private static ActionItem item(Task task) {
        return ActionItem.added(itemId(1), task, NOON);
    }
}
