package dev.tocsin.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {

    private static final PageId FIRST = new PageId(new UUID(0, 1));
    private static final PageId NEXT = new PageId(new UUID(0, 2));
    private static final Addressee SOMEBODY = new Addressee.Somebody(new UserId(new UUID(0, 3)));
    private static final Optional<Place> NOWHERE = Optional.empty();
    private static final Optional<Place> LEVEL = Optional.of(new Place(1, 2));

    static List<Arguments> urgencies() {
        return List.of(
                arguments(Severity.SEV0, Urgency.HIGH, List.of(Channel.SLACK, Channel.EMAIL)),
                arguments(Severity.SEV1, Urgency.HIGH, List.of(Channel.SLACK, Channel.EMAIL)),
                arguments(Severity.SEV2, Urgency.NORMAL, List.of(Channel.SLACK)),
                arguments(Severity.SEV3, Urgency.LOW, List.of(Channel.EMAIL)),
                arguments(Severity.SEV4, Urgency.LOW, List.of(Channel.EMAIL)));
    }

    @ParameterizedTest
    @MethodSource("urgencies")
    void how_urgent_it_is_and_which_channels_are_used_at_once_follows_from_the_severity(
            Severity severity, Urgency urgency, List<Channel> channels) {
        assertThat(Urgency.of(severity)).isEqualTo(urgency);
        assertThat(urgency.channels()).isEqualTo(channels);
    }

    static List<Arguments> fallbacks() {
        return List.of(
                arguments(Urgency.HIGH, Channel.SLACK, Optional.empty()),
                arguments(Urgency.HIGH, Channel.EMAIL, Optional.empty()),
                arguments(Urgency.NORMAL, Channel.SLACK, Optional.of(Channel.EMAIL)),
                arguments(Urgency.LOW, Channel.EMAIL, Optional.of(Channel.SLACK)));
    }

    @ParameterizedTest
    @MethodSource("fallbacks")
    void when_a_page_has_failed_the_channel_is_used_that_was_not_used_anyway(
            Urgency urgency, Channel failed, Optional<Channel> other) {
        Page page = page(failed, Cause.ESCALATION, urgency, LEVEL, false);
        assertThat(page.fallback(NEXT).map(Page::channel)).isEqualTo(other);
    }

    @Test
    void what_is_tried_in_its_place_is_the_same_page_under_another_id_and_on_another_channel() {
        Page page = new Page(
                FIRST, SOMEBODY, Channel.SLACK, Cause.MANUAL, Urgency.NORMAL, LEVEL, Optional.of("Come"), false);
        assertThat(page.fallback(NEXT))
                .contains(new Page(
                        NEXT, SOMEBODY, Channel.EMAIL, Cause.MANUAL, Urgency.NORMAL, LEVEL, Optional.of("Come"), true));
    }

    @Test
    void after_the_other_channel_there_is_no_third_one() {
        assertThat(page(Channel.EMAIL, Cause.ESCALATION, Urgency.NORMAL, LEVEL, true)
                        .fallback(NEXT))
                .isEmpty();
        assertThat(page(Channel.SLACK, Cause.ESCALATION, Urgency.LOW, LEVEL, true)
                        .fallback(NEXT))
                .isEmpty();
    }

    @Test
    void what_somebody_sends_by_hand_is_one_attempt_on_the_channel_of_their_choice() {
        Page byHand = page(Channel.SLACK, Cause.MANUAL, Urgency.NORMAL, NOWHERE, false);
        assertThat(byHand.fallback(NEXT)).isEmpty();
        assertThat(byHand.isRepeated()).isFalse();
    }

    @Test
    void a_level_that_somebody_wakes_by_hand_is_paged_as_thoroughly_as_any() {
        Page byHand = page(Channel.SLACK, Cause.MANUAL, Urgency.NORMAL, LEVEL, false);
        assertThat(byHand.fallback(NEXT)).isPresent();
        assertThat(byHand.isRepeated()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MANUAL")
    void what_nobody_sends_by_hand_is_repeated_and_has_another_channel(Cause cause) {
        Page page = page(Channel.EMAIL, cause, Urgency.LOW, NOWHERE, false);
        assertThat(page.isRepeated()).isTrue();
        assertThat(page.fallback(NEXT).map(Page::channel)).contains(Channel.SLACK);
    }

    @Test
    void a_summons_becomes_one_page_for_each_channel_that_is_used_at_once_each_under_its_own_id() {
        AtomicLong ids = new AtomicLong();
        List<Page> pages = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            Summons summons = new Summons(SOMEBODY, Cause.ESCALATION, urgency, LEVEL);
            pages.addAll(summons.pages(() -> new PageId(new UUID(0, ids.incrementAndGet()))));
        }
        assertThat(pages)
                .containsExactly(
                        numbered(1, Channel.SLACK, Urgency.HIGH),
                        numbered(2, Channel.EMAIL, Urgency.HIGH),
                        numbered(3, Channel.SLACK, Urgency.NORMAL),
                        numbered(4, Channel.EMAIL, Urgency.LOW));
    }

    @Test
    void a_message_has_up_to_five_hundred_characters() {
        assertThat(saying("x".repeat(Page.MAX_MESSAGE_LENGTH)).message())
                .hasValueSatisfying(text -> assertThat(text).hasSize(500));
        assertThatIllegalArgumentException().isThrownBy(() -> saying("x".repeat(Page.MAX_MESSAGE_LENGTH + 1)));
    }

    @Test
    void
            that_somebody_may_sleep_or_has_promised_something_or_has_a_webhook_is_not_told_on_the_timeline_and_needs_no_answer() {
        assertThat(Cause.values())
                .filteredOn(cause -> !cause.isWorthTelling())
                .containsExactly(Cause.STAND_DOWN, Cause.ACTION_ITEM, Cause.WEBHOOK);
        assertThat(Cause.values())
                .filteredOn(cause -> !cause.isAnswerable())
                .containsExactly(Cause.STAND_DOWN, Cause.ACTION_ITEM, Cause.WEBHOOK);
    }

    @Test
    void only_what_was_promised_and_what_was_disabled_is_told_when_the_incident_is_over() {
        assertThat(Cause.values())
                .filteredOn(cause -> !cause.isOfResponse())
                .containsExactly(Cause.ACTION_ITEM, Cause.WEBHOOK);
    }

    @Test
    void causes_channels_and_failures_have_the_words_of_the_api() {
        assertThat(Cause.values())
                .extracting(Cause::word)
                .containsExactly(
                        "escalation",
                        "manual",
                        "assignment",
                        "sla",
                        "sla",
                        "stand_down",
                        "catch_all",
                        "reminder",
                        "action_item",
                        "webhook");
        assertThat(Channel.values()).extracting(Channel::word).containsExactly("slack", "email");
        assertThat(Channel.values()).extracting(Channel::title).containsExactly("Slack", "e-mail");
        assertThat(Failure.values())
                .extracting(Failure::word)
                .containsExactly("CHANNEL_NOT_CONFIGURED", "NO_CONTACT_DETAILS", "REJECTED", "EXTERNAL_API_ERROR");
    }

    @Test
    void what_is_superseded_is_told_in_one_order_whatever_the_set_says() {
        Paging paging = new Paging(List.of(), Set.of(Cause.REMINDER, Cause.SLA_CLOSURE, Cause.ESCALATION));
        assertThat(List.copyOf(paging.superseded()))
                .containsExactly(Cause.ESCALATION, Cause.SLA_CLOSURE, Cause.REMINDER);
        assertThat(Paging.NONE.superseded()).isEmpty();
    }

    private static Page numbered(long id, Channel channel, Urgency urgency) {
        return new Page(
                new PageId(new UUID(0, id)),
                SOMEBODY,
                channel,
                Cause.ESCALATION,
                urgency,
                LEVEL,
                Optional.empty(),
                false);
    }

    private static Page saying(String message) {
        return new Page(
                FIRST, SOMEBODY, Channel.SLACK, Cause.MANUAL, Urgency.HIGH, NOWHERE, Optional.of(message), false);
    }

    private static Page page(Channel channel, Cause cause, Urgency urgency, Optional<Place> place, boolean isFallback) {
        return new Page(FIRST, SOMEBODY, channel, cause, urgency, place, Optional.empty(), isFallback);
    }
}
