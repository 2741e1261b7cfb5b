package dev.tocsin.application.paging;

import static dev.tocsin.application.paging.Callroom.NOON;
import static dev.tocsin.application.paging.Callroom.why;
import static dev.tocsin.domain.paging.Channel.EMAIL;
import static dev.tocsin.domain.paging.Channel.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.paging.PageDesk.Delivered;
import dev.tocsin.application.paging.PageDesk.PagePerson;
import dev.tocsin.application.paging.PageDesk.Paged;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageDeskTest {

    private static final Delivery NOBODY_THERE = new Delivery.NoContactDetails("nobody in Slack has this address");
    private static final Delivery TIMEOUT = new Delivery.Failed("SMTP timeout", Optional.empty());

    private final Callroom room = new Callroom();

    @Test
    void a_page_leaves_on_each_of_the_channels_once_with_all_that_is_known() {
        Paged paged = room.page(SLACK, EMAIL, SLACK);

        assertThat(paged.deliveries()).containsExactly(sent(SLACK), sent(EMAIL));
        assertThat(paged.number()).isEqualTo(new IncidentNumber(2026, 1));
        assertThat(paged.isSent()).isTrue();
        assertThat(paged.isRepetition()).isFalse();
        assertThat(room.sent)
                .hasSize(2)
                .allSatisfy(page -> assertThat(page)
                        .isEqualTo(new OutgoingPage(
                                room.jane.organization(),
                                page.id(),
                                new Contact("Casey", room.casey.email(), Optional.of("U-Casey")),
                                Cause.MANUAL,
                                Urgency.HIGH,
                                Optional.empty(),
                                Optional.of("Please help"),
                                new About(
                                        paged.number(),
                                        "Checkout is down",
                                        Severity.SEV1,
                                        Status.NEW,
                                        Optional.empty(),
                                        List.of("Checkout"),
                                        NOON),
                                Optional.empty(),
                                Optional.of(Callroom.LINK))));
        assertThat(room.hands.limits).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void the_ledger_and_the_timeline_tell_of_it_and_the_incident_stays_as_it_is() {
        room.forward(Duration.ofMinutes(1));

        room.page(SLACK, EMAIL);

        assertThat(room.ledger()).extracting(LedgerEntry::channel).containsExactly(SLACK, EMAIL);
        assertThat(room.ledger()).allSatisfy(entry -> {
            assertThat(entry.cause()).isEqualTo(Cause.MANUAL);
            assertThat(entry.email()).contains(room.casey.email());
            assertThat(entry.state()).isEqualTo(State.SENT);
            assertThat(entry.attempts()).isEqualTo(1);
            assertThat(entry.createdAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(entry.sentAt()).contains(NOON.plusSeconds(60));
        });
        assertThat(room.told()).containsExactly("CREATED", "PAGED", "PAGED");
        assertThat(room.timeline().subList(1, 3))
                .extracting(TimelineEntry.Entry::author)
                .containsOnly(room.jane.author());
        assertThat(room.tocsin
                        .board()
                        .get(room.jane, room.incident)
                        .orElseThrow()
                        .summary()
                        .snapshot()
                        .version())
                .isEqualTo(1);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Delivery.NotConfigured(), Failure.CHANNEL_NOT_CONFIGURED),
                Arguments.of(NOBODY_THERE, Failure.NO_CONTACT_DETAILS),
                Arguments.of(new Delivery.Rejected("is_archived"), Failure.REJECTED),
                Arguments.of(TIMEOUT, Failure.EXTERNAL_API_ERROR));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_fails_is_tried_neither_again_nor_on_another_channel(Delivery answer, Failure failure) {
        room.answers(SLACK, answer);

        Paged paged = room.page(SLACK);

        assertThat(paged.isSent()).isFalse();
        assertThat(paged.isOutOfReach()).isEqualTo(failure == Failure.NO_CONTACT_DETAILS);
        Delivered delivered = paged.deliveries().getFirst();
        assertThat(delivered.failure()).contains(failure);
        assertThat(delivered.why()).isPresent();
        assertThat(room.ledger()).hasSize(1);
        assertThat(room.ledger().getFirst().failure()).contains(failure);
        assertThat(room.ledger().getFirst().why()).isEqualTo(delivered.why());
        assertThat(room.told()).containsExactly("CREATED", "PAGE_FAILED");
        room.forward(Duration.ofHours(1));
        assertThat(room.dispatch()).isEmpty();
        assertThat(room.sent).hasSize(1);
    }

    @Test
    void one_channel_is_enough() {
        room.answers(EMAIL, TIMEOUT);

        Paged paged = room.page(SLACK, EMAIL);

        assertThat(paged.isSent()).isTrue();
        assertThat(paged.deliveries())
                .containsExactly(
                        sent(SLACK),
                        new Delivered(
                                EMAIL, false, Optional.of(Failure.EXTERNAL_API_ERROR), Optional.of("SMTP timeout")));
        assertThat(room.states()).containsExactly(State.SENT, State.FAILED);
    }

    @Test
    void somebody_is_out_of_reach_only_if_they_are_so_on_every_channel() {
        room.answers(SLACK, NOBODY_THERE);
        room.answers(EMAIL, TIMEOUT);
        assertThat(room.page(SLACK, EMAIL).isOutOfReach()).isFalse();

        room.answers(EMAIL, NOBODY_THERE);
        assertThat(room.page(SLACK, EMAIL).isOutOfReach()).isTrue();
    }

    @Test
    void a_channel_that_does_not_answer_in_time_has_failed_and_the_others_have_not() {
        room.hands.fate = Hands.Fate.GIVES_THE_FIRST_UP;

        Paged paged = room.page(SLACK, EMAIL);

        assertThat(paged.deliveries())
                .containsExactly(
                        new Delivered(
                                SLACK,
                                false,
                                Optional.of(Failure.EXTERNAL_API_ERROR),
                                Optional.of("no answer within 10 seconds")),
                        sent(EMAIL));
        assertThat(room.states()).containsExactly(State.FAILED, State.SENT);
    }

    @Test
    void a_channel_that_breaks_has_failed_and_the_others_have_not() {
        room.answers(SLACK, () -> {
            throw new IllegalStateException("a bug");
        });

        Paged paged = room.page(SLACK, EMAIL);

        assertThat(paged.deliveries().getFirst().failure()).contains(Failure.EXTERNAL_API_ERROR);
        assertThat(paged.deliveries().getLast()).isEqualTo(sent(EMAIL));
        assertThat(room.states()).containsExactly(State.FAILED, State.SENT);
        assertThat(room.told()).containsExactly("CREATED", "PAGE_FAILED", "PAGED");
    }

    @Test
    void of_a_failure_after_the_end_whoever_wanted_it_hears_and_the_timeline_does_not() {
        room.answers(SLACK, () -> {
            room.resolve();
            return TIMEOUT;
        });

        assertThat(room.page(SLACK).deliveries().getFirst().failure()).contains(Failure.EXTERNAL_API_ERROR);

        assertThat(room.states()).containsExactly(State.SUPERSEDED);
        assertThat(room.told()).containsExactly("CREATED", "STATUS_CHANGED");
    }

    @Test
    void a_provider_that_wants_to_be_left_alone_is_and_nobody_waits_for_it() {
        room.answers(SLACK, new Delivery.Failed("rate_limited", Optional.of(Duration.ofSeconds(30))));
        room.page(SLACK);

        Delivered delivered = room.page(SLACK).deliveries().getFirst();

        assertThat(room.sent).hasSize(1);
        assertThat(delivered.failure()).contains(Failure.EXTERNAL_API_ERROR);
        assertThat(delivered.why()).contains("the provider wants to be left alone until 2026-04-18T12:00:30Z");
        assertThat(room.states()).containsExactly(State.FAILED, State.FAILED);
        assertThat(room.page(EMAIL).isSent()).isTrue();
    }

    @Test
    void whoever_has_left_cannot_be_reached_and_no_channel_is_asked() {
        room.caseyLeaves();

        Paged paged = room.page(SLACK, EMAIL);

        assertThat(paged.isOutOfReach()).isTrue();
        assertThat(room.sent).isEmpty();
        assertThat(room.states()).containsExactly(State.FAILED, State.FAILED);
    }

    @Test
    void nobody_knows_the_address_and_nothing_is_kept() {
        PagePerson nobody =
                new PagePerson(room.incident, new Email("nobody@example.com"), List.of(SLACK), Optional.empty());

        assertThat(why(page(room.jane, nobody)))
                .isEqualTo(Rejection.Invalid.field("email", "unknown: nobody@example.com"));
        assertThat(room.ledger()).isEmpty();
    }

    @Test
    void nobody_is_paged_for_what_is_over_or_is_not_there() {
        IncidentRef unknown = IncidentRef.of(new IncidentNumber(2026, 404));
        PagePerson command = new PagePerson(unknown, room.casey.email(), List.of(SLACK), Optional.empty());
        assertThat(why(page(room.jane, command)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.INCIDENT, "INC-2026-404"));
        room.resolve();

        assertThat(why(page(room.jane, room.wantsCasey(SLACK))))
                .isEqualTo(new Rejection.ByRule(new Refusal.IncidentOver(Status.RESOLVED)));
        assertThat(room.sent).isEmpty();
        assertThat(room.ledger()).isEmpty();
    }

    @Test
    void it_takes_a_responder_who_may_write() {
        PagePerson command = room.wantsCasey(SLACK);

        assertThat(why(page(jane(Role.VIEWER, Scope.ALL), command)))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(why(page(jane(Role.ADMIN, Scope.INCIDENTS_READ), command)))
                .isEqualTo(new Rejection.MissingScope(Scope.INCIDENTS_WRITE));
        assertThat(room.sent).isEmpty();
        assertThat(why(room.tocsin.board().pages(jane(Role.ADMIN, Scope.TEAMS_READ), room.incident)))
                .isEqualTo(new Rejection.MissingScope(Scope.INCIDENTS_READ));
    }

    @Test
    void there_is_a_channel_and_not_any_number_of_them() {
        assertThatIllegalArgumentException().isThrownBy(() -> room.wantsCasey());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PagePerson(
                        room.incident,
                        room.casey.email(),
                        Stream.generate(() -> SLACK).limit(11).toList(),
                        Optional.empty()));
    }

    private Outcome<Paged> page(Actor actor, PagePerson command) {
        return room.tocsin.pageDesk().page(Request.by(actor), command);
    }

    private Actor jane(Role role, Scope... scopes) {
        return new Actor(
                room.jane.organization(), room.jane.user(), role, Set.of(scopes), Author.Via.KEY, Optional.empty());
    }

    private static Delivered sent(Channel channel) {
        return new Delivered(channel, true, Optional.empty(), Optional.empty());
    }
}
