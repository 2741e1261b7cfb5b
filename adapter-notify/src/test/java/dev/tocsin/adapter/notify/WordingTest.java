package dev.tocsin.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.adapter.notify.Wording.Fact;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

final class WordingTest {

    static final List<Arguments> REASONS = List.of(
            arguments(Cause.MANUAL, "Somebody asks for you."),
            arguments(Cause.ASSIGNMENT, "It has been given to you."),
            arguments(Cause.SLA_ACKNOWLEDGE, "The time to acknowledge it is over, or soon will be."),
            arguments(Cause.SLA_CLOSURE, "The time to resolve it is over, or soon will be."),
            arguments(Cause.STAND_DOWN, "It has been answered."),
            arguments(Cause.CATCH_ALL, "Nobody else could be told of it."),
            arguments(Cause.REMINDER, "What you have to do for it waits, or has become more important."));

    static final List<Arguments> REQUESTS = List.of(
            arguments(Urgency.HIGH, "Please acknowledge it now.", "Please look at it now."),
            arguments(Urgency.NORMAL, "Please acknowledge it soon.", "Please look at it soon."),
            arguments(Urgency.LOW, "Please acknowledge it when you can.", "Please look at it when you can."));

    private static Wording wording(Pages pages) {
        return Wording.of(pages.page());
    }

    @Test
    void the_headline_is_severity_number_and_title() {
        assertThat(wording(Pages.anEscalation()).headline()).isEqualTo("[SEV1] INC-2026-044 Checkout is down");
    }

    @Test
    void the_facts_are_those_that_somebody_wants_who_has_just_been_woken() {
        assertThat(wording(Pages.anEscalation().takenBy("Sam")).facts())
                .containsExactly(
                        new Fact("Incident", "INC-2026-044 Checkout is down"),
                        new Fact("Severity", "SEV1"),
                        new Fact("Status", "investigating"),
                        new Fact("Services", "Checkout, Payments"),
                        new Fact("Since", "2026-04-18 10:00 UTC"),
                        new Fact("Assigned to", "Sam"));
    }

    @Test
    void nobody_and_no_service_are_said_or_left_out() {
        assertThat(wording(Pages.anEscalation().on(List.of())).facts())
                .extracting(Fact::value)
                .contains("nobody yet")
                .hasSize(5);
    }

    @ParameterizedTest
    @FieldSource("REASONS")
    void each_cause_has_words_of_its_own(Cause cause, String reason) {
        assertThat(wording(Pages.anEscalation().because(cause)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void no_cause_is_without_words(Cause cause) {
        assertThat(wording(Pages.anEscalation().because(cause)).reason()).endsWith(".");
    }

    @Test
    void an_escalation_tells_how_far_it_has_come() {
        Pages page = Pages.anEscalation();
        assertThat(wording(page.reached(new Place(1, 2))).reason())
                .isEqualTo("The escalation has reached you at level 2.");
        assertThat(wording(page.reached(new Place(2, 1))).reason())
                .isEqualTo("The escalation has reached you at level 1, in round 2.");
    }

    @Test
    void who_stands_down_hears_who_took_it_and_has_nothing_to_do() {
        Wording wording = wording(Pages.anEscalation().because(Cause.STAND_DOWN).takenBy("Sam"));
        assertThat(wording.reason()).isEqualTo("Taken by Sam.");
        assertThat(wording.request()).isEqualTo("You need not do anything.");
    }

    @Test
    void who_stands_down_once_it_is_over_hears_that_and_not_that_somebody_took_it() {
        Wording wording = wording(
                Pages.anEscalation().because(Cause.STAND_DOWN).takenBy("Sam").nowIn(Status.RESOLVED));
        assertThat(wording.reason()).isEqualTo("It is resolved.");
    }

    /** Whom a level finds on call is assigned at once, answer or no answer. */
    @Test
    void nobody_is_said_to_have_taken_what_was_only_assigned_to_them() {
        assertThat(wording(Pages.anEscalation().takenBy("Sam")).facts())
                .extracting(Fact::name)
                .contains("Assigned to")
                .doesNotContain("Taken by");
    }

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void how_soon_goes_by_urgency_and_what_by_the_link(Urgency urgency, String withLink, String withoutLink) {
        Pages page = Pages.anEscalation().at(urgency);
        assertThat(wording(page).request()).isEqualTo(withLink);
        assertThat(wording(page.withoutLink()).request()).isEqualTo(withoutLink);
    }

    @Test
    void a_reminder_names_the_item_the_day_and_where_it_was_promised() {
        Wording wording = wording(Pages.aReminder("Add an alert\nfor the pool", false));
        assertThat(wording.headline()).isEqualTo("[PM-2026-012] Due 2026-04-24: Add an alert for the pool");
        assertThat(wording.reason()).isEqualTo("You have promised to do this, and it is due on 2026-04-24.");
        assertThat(wording.request()).isEqualTo("Please see to it, and mark it as completed once it is done.");
        assertThat(wording.message()).contains("Add an alert\nfor the pool");
        assertThat(wording.facts())
                .containsExactly(
                        new Fact("Due", "2026-04-24"),
                        new Fact("Postmortem", "PM-2026-012"),
                        new Fact("Incident", "INC-2026-044 Checkout is down"));
    }

    @Test
    void a_reminder_of_what_is_overdue_says_so() {
        Wording wording = wording(Pages.aReminder("Add an alert", true));
        assertThat(wording.headline()).isEqualTo("[PM-2026-012] Overdue: Add an alert");
        assertThat(wording.reason()).isEqualTo("You have promised to do this, and it was due on 2026-04-24.");
    }

    @Test
    void an_item_is_legible_wherever_it_stands() {
        Wording wording = wording(Pages.aReminder("a\u0000b\u202Ec" + "x".repeat(990), false));
        assertThat(wording.headline())
                .startsWith("[PM-2026-012] Due 2026-04-24: a b cxx")
                .hasSizeLessThan(350);
        assertThat(wording.message()).contains("a b c" + "x".repeat(990));
    }

    @Test
    void who_sees_to_webhooks_hears_which_one_is_disabled_and_what_it_was_not_told_of() {
        Wording wording = wording(Pages.anEscalation()
                .because(Cause.WEBHOOK)
                .saying("https://hooks.example.com/ was not told for 48 hours"));
        assertThat(wording.headline()).isEqualTo("A webhook is disabled");
        assertThat(wording.reason()).contains("webhook").contains("disabled");
        assertThat(wording.request()).contains("enable it again");
        assertThat(wording.message()).contains("https://hooks.example.com/ was not told for 48 hours");
        assertThat(wording.facts()).containsExactly(new Wording.Fact("Incident", "INC-2026-044 Checkout is down"));
    }

    @Test
    void a_title_stays_on_its_line_and_reads_in_one_direction() {
        assertThat(wording(Pages.anEscalation().titled("a\r\nb\u0000c\u2028d\u202Ee\uD800f"))
                        .headline())
                .isEqualTo("[SEV1] INC-2026-044 a b c d e f");
    }

    @Test
    void a_message_keeps_its_lines() {
        assertThat(wording(Pages.anEscalation().saying("one\r\ntwo\u0007\nthree "))
                        .message())
                .contains("one\ntwo \nthree");
        assertThat(wording(Pages.anEscalation().saying(" \n ")).message()).isEmpty();
    }
}
