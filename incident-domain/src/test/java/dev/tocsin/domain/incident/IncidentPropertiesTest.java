package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.KIM;
import static dev.tocsin.domain.incident.Crew.LEE;
import static dev.tocsin.domain.incident.Crew.ROBIN;
import static dev.tocsin.domain.incident.Crew.lastActive;
import static dev.tocsin.domain.incident.Crew.level;
import static dev.tocsin.domain.incident.Crew.onCall;
import static dev.tocsin.domain.incident.Crew.page;
import static dev.tocsin.domain.incident.Crew.plan;
import static dev.tocsin.domain.incident.Crew.repeated;
import static dev.tocsin.domain.incident.Crew.watchedFor;
import static dev.tocsin.domain.incident.Situations.BY_CASEY;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOBODY_ON_CALL;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.anIncidentUnderWay;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Progress;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaClock;
import dev.tocsin.domain.sla.SlaState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people and time do to an incident, in any order: these things always hold. The seed is the test's name. */
class IncidentPropertiesTest {

    private static final int STEPS = 60;

    static List<Long> seeds() {
        return new Random(20260418).longs(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_sequence_of_commands_keeps_the_invariants(long seed) {
        Random random = new Random(seed);
        Incident incident = anUnansweredIncident();
        List<IncidentEvent> timeline = new ArrayList<>();
        List<Summons> summoned = new ArrayList<>();
        Instant now = NOON;
        for (int step = 0; step < STEPS; step++) {
            now = now.plusSeconds(random.nextInt(3_600));
            Decision<Incident> decision = anyCommand(incident, random, now);
            if (decision instanceof Decision.Accepted<Incident> accepted) {
                assertStepHolds(incident, accepted.next(), accepted.events(), now);
                assertResponseHolds(incident, accepted, now);
                timeline.addAll(accepted.events());
                summoned.addAll(accepted.paging().summons());
                incident = accepted.next();
            }
        }
        assertTimelineHolds(timeline);
        assertStoodDownAsOftenAsWokenAtMost(summoned);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void how_often_anybody_looks_makes_no_difference_to_what_time_does(long seed) {
        Random random = new Random(seed);
        Instant end = NOON.plus(Duration.ofHours(random.nextInt(1, 12)));
        Incident watched = anIncidentUnderWay();
        List<Fact> seen = new ArrayList<>();
        for (Instant now = NOON; now.isBefore(end); now = now.plusSeconds(random.nextInt(1, 2_000))) {
            if (watched.elapse(now, NOBODY_ON_CALL) instanceof Decision.Accepted<Incident> accepted) {
                watched = accepted.next();
                accepted.events().forEach(event -> seen.add(event.fact()));
            }
        }
        if (watched.elapse(end, NOBODY_ON_CALL) instanceof Decision.Accepted<Incident> accepted) {
            watched = accepted.next();
            accepted.events().forEach(event -> seen.add(event.fact()));
        }
        if (anIncidentUnderWay().elapse(end, NOBODY_ON_CALL) instanceof Decision.Accepted<Incident> once) {
            assertThat(watched).isEqualTo(once.next());
            assertThat(seen)
                    .isEqualTo(once.events().stream().map(IncidentEvent::fact).toList());
        } else {
            assertThat(seen).isEmpty();
        }
    }

    private static Decision<Incident> anyCommand(Incident incident, Random random, Instant now) {
        Author.Person by = random.nextBoolean() ? BY_JANE : BY_CASEY;
        Optional<Comment> comment = random.nextBoolean() ? Optional.of(new Comment("why")) : Optional.empty();
        Status status = oneOf(List.of(Status.values()), random);
        List<Lifecycle> lifecycles = List.of(Lifecycle.NATIVE, Lifecycle.FARM, Lifecycle.RELIAPULSE);
        OnCall onCall = anyOnCall(random, now);
        return switch (random.nextInt(8)) {
            case 0 -> incident.changeStatus(oneOf(lifecycles, random), status, comment, by, now);
            case 1 -> incident.acknowledge(by, now);
            case 2 -> incident.amend(anyAmendment(random), by, now);
            case 3 -> incident.comment(new Comment("note"), by, now);
            case 4 -> incident.escalate(onCall, by, now);
            case 5 -> incident.pageFailed(anyPage(incident, random), Optional.empty(), Failure.REJECTED, "no", now);
            default -> incident.elapse(now, onCall);
        };
    }

    /** Two levels, and all again; silence is watched for. Now and then somebody is away, or no policy is in force. */
    private static OnCall anyOnCall(Random random, Instant now) {
        EscalationPlan plan = watchedFor(45, repeated(1, plan(level(20, ROBIN, KIM), level(30, LEE))));
        List<Responder> there = Stream.of(JANE, CASEY, ROBIN, KIM, LEE)
                .filter(person -> random.nextInt(4) > 0)
                .toList();
        OnCall onCall = onCall(plan, there.toArray(Responder[]::new));
        return random.nextInt(5) == 0 ? NOBODY_ON_CALL : lastActive(now.minusSeconds(random.nextInt(3_000)), onCall);
    }

    /** Mostly of the level that fired last. */
    private static Page anyPage(Incident incident, Random random) {
        Optional<Place> place = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(incident.escalation().place());
        return page(random.nextInt(4) == 0 ? Cause.MANUAL : Cause.ESCALATION, place);
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Amendment anyAmendment(Random random) {
        Severity severity = oneOf(List.of(Severity.values()), random);
        return new Amendment(
                Optional.of(new Title("title " + random.nextInt(2))),
                random.nextBoolean() ? Change.clear() : Change.to(new Description("text")),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Amendment.NewSeverity(severity, policy(severity))),
                random.nextBoolean() ? Change.keep() : Change.to(CASEY),
                random.nextBoolean() ? Change.keep() : Change.clear(),
                Optional.empty(),
                Optional.empty(),
                Change.keep());
    }

    private static void assertStepHolds(Incident before, Incident next, List<IncidentEvent> events, Instant now) {
        assertThat(next.id()).isEqualTo(before.id());
        assertThat(next.createdAt()).isEqualTo(before.createdAt());
        assertThat(next.version()).isBetween(before.version(), before.version() + 1);
        assertThat(next.resolution().isPresent() && !next.status().isOver()).isFalse();
        assertThat(next.nextDeadline().isPresent() && next.status().isOver()).isFalse();
        if (next.version() > before.version()) {
            next.sla().nextDeadline().ifPresent(deadline -> assertThat(deadline).isAfter(now));
            assertThat(next.sla().state()).isEqualTo(stateAt(now, next.sla()));
        }
        boolean statusMoved = before.status() != next.status();
        boolean told = events.stream()
                .anyMatch(event -> event.fact() instanceof Fact.StatusChanged || event.fact() instanceof Fact.Reopened);
        assertThat(told).isEqualTo(statusMoved);
    }

    private static void assertResponseHolds(Incident before, Decision.Accepted<Incident> accepted, Instant now) {
        Incident next = accepted.next();
        Phase phase = next.escalation().phase();
        assertThat(phase == Phase.ENDED).isEqualTo(next.status().isOver());
        assertThat(phase == Phase.ANSWERED)
                .isEqualTo(!next.status().isOver() && next.acknowledgement().isPresent());
        if (phase == Phase.STARTING || phase == Phase.RUNNING) {
            assertThat(next.nextDeadline().orElseThrow())
                    .isBeforeOrEqualTo(next.escalation().nextAt().orElseThrow());
        }
        boolean isTime = accepted.events().stream().allMatch(event -> event.by().equals(Author.AUTOMATIC))
                && next.version() == before.version();
        boolean isFate = accepted.events().stream().anyMatch(event -> event.fact() instanceof Fact.PageFailed);
        if (isTime && !isFate) {
            next.nextDeadline().ifPresent(deadline -> assertThat(deadline).isAfter(now));
            assertThat(next.sla().state()).isEqualTo(stateAt(now, next.sla()));
        }
        assertThat(accepted.events().stream().filter(event -> event.fact() instanceof Fact.Escalated))
                .as("levels that fired")
                .hasSizeLessThanOrEqualTo(1);
        accepted.paging().summons().stream()
                .filter(one -> one.cause() == Cause.ESCALATION)
                .forEach(woken -> assertMayBeWoken(woken, before, accepted));
    }

    /** Only for an answer that is awaited: because there was none, or whoever gave it fell silent. */
    private static void assertMayBeWoken(Summons woken, Incident before, Decision.Accepted<Incident> accepted) {
        boolean fellSilent = accepted.events().stream()
                .anyMatch(event ->
                        event.fact() instanceof Fact.Escalated escalated && escalated.trigger() == Trigger.SILENCE);
        assertThat(before.status().isOver()).isFalse();
        assertThat(before.acknowledgement().isPresent()).isEqualTo(fellSilent);
        assertThat(accepted.next().acknowledgement()).isEmpty();
        assertThat(woken.place()).contains(accepted.next().escalation().place());
    }

    private static void assertStoodDownAsOftenAsWokenAtMost(List<Summons> summoned) {
        Map<Addressee, Long> woken = count(summoned, Cause.ESCALATION);
        count(summoned, Cause.STAND_DOWN)
                .forEach((person, times) -> assertThat(times).isLessThanOrEqualTo(woken.getOrDefault(person, 0L)));
    }

    private static Map<Addressee, Long> count(List<Summons> summoned, Cause cause) {
        return summoned.stream()
                .filter(one -> one.cause() == cause)
                .collect(Collectors.groupingBy(Summons::to, Collectors.counting()));
    }

    /** From the outcomes and the deadlines as they are, and nothing else. */
    private static SlaState stateAt(Instant now, SlaClock clock) {
        boolean atRisk = false;
        for (Deadline deadline : Deadline.values()) {
            Optional<Progress.Outcome> outcome = clock.progress(deadline).outcome();
            if (outcome.isPresent() && outcome.get() instanceof Progress.Outcome.Breached) {
                return SlaState.BREACHED;
            }
            atRisk |= outcome.isEmpty() && !fourFifths(clock, deadline).isAfter(now);
        }
        return atRisk ? SlaState.AT_RISK : SlaState.ON_TRACK;
    }

    private static Instant fourFifths(SlaClock clock, Deadline deadline) {
        Duration within = deadline == Deadline.ACKNOWLEDGE
                ? clock.policy().acknowledgeWithin()
                : clock.policy().closeWithin();
        return clock.dueAt(deadline).minus(within.dividedBy(5));
    }

    private static void assertTimelineHolds(List<IncidentEvent> timeline) {
        Map<Deadline, Long> warnings = timeline.stream()
                .filter(event -> event.fact() instanceof Fact.SlaWarned)
                .collect(Collectors.groupingBy(
                        event -> ((Fact.SlaWarned) event.fact()).deadline(), Collectors.counting()));
        Map<Deadline, Long> breaches = timeline.stream()
                .filter(event -> event.fact() instanceof Fact.SlaBreached)
                .collect(Collectors.groupingBy(
                        event -> ((Fact.SlaBreached) event.fact()).deadline(), Collectors.counting()));
        assertThat(warnings.values()).allMatch(count -> count == 1);
        assertThat(breaches.values()).allMatch(count -> count == 1);
        assertThat(timeline).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }
}
