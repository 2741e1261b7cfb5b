package dev.tocsin.domain.escalation;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One incident's way through a policy.
 *
 * <p>{@linkplain #starting Response starts}: the policy that is in force then is copied, and its first level fires.
 * While nobody answers, one level fires after the other, each when the one before has had its patience, and all again
 * as often as the policy repeats. An {@linkplain #answer answer} ends that; where the policy says so, it goes on when
 * the one who answered {@linkplain Trigger#SILENCE falls silent}. Everything that time does happens in {@link #elapse}.
 * However late anybody looks, one level fires: the next one has its patience from then.
 *
 * <p>A level that reaches nobody has no patience: the next one is due at once. Where no level reaches anybody, one
 * after the other, the last of them is given its patience all the same, if there are further rounds: whom nobody
 * reaches now, somebody may reach then.
 *
 * @param plan the policy's copy; empty until response has started, and where no policy was in force
 * @param nextAt when time alone moves it on; there only in those phases that wait for it
 * @param notified whom the last level woke
 * @param paged who has been woken and not told yet that somebody has it, each once
 * @param outstanding how many pages of the last level have not failed for good; 0 where nobody counts them
 * @param lost how many levels in a row have reached nobody, the last one being among them
 */
public record Escalation(
        Phase phase,
        Optional<EscalationPlan> plan,
        Place place,
        Optional<Instant> nextAt,
        List<UserId> notified,
        List<UserId> paged,
        int outstanding,
        int lost) {

    /** What it waits for: so that whoever sees no time to wait for sees the reason. */
    public enum Phase {
        /** For its start, which is due at once. */
        STARTING,
        /** For an answer, until the next level fires. */
        RUNNING,
        /** For nothing, or for whoever answered to fall silent. */
        ANSWERED,
        /** For an answer, and no level is left. */
        EXHAUSTED,
        /** For an answer, without a policy. */
        UNPLANNED,
        /** For nothing: the incident is over. */
        ENDED
    }

    public Escalation {
        nextAt.ifPresent(Micros::require);
        notified = List.copyOf(notified);
        paged = List.copyOf(paged);
        boolean waits = phase == Phase.STARTING || phase == Phase.RUNNING;
        if (nextAt.isEmpty() ? waits : !waits && phase != Phase.ANSWERED) {
            throw new IllegalArgumentException(phase + " with next deadline " + nextAt);
        }
        if (outstanding < 0 || (outstanding > 0 && phase != Phase.RUNNING)) {
            throw new IllegalArgumentException(phase + " with " + outstanding + " pages outstanding");
        }
        if (lost < 0 || (lost > 0 && phase != Phase.RUNNING)) {
            throw new IllegalArgumentException(phase + " with " + lost + " levels lost");
        }
        if (plan.isEmpty() && (phase == Phase.RUNNING || phase == Phase.EXHAUSTED)) {
            throw new IllegalArgumentException(phase + " without a policy");
        }
    }

    /** What it came to, and what happened on the way, in order. */
    public record Elapsed(Escalation next, List<EscalationAlarm> alarms) {
        public Elapsed {
            alarms = List.copyOf(alarms);
        }
    }

    public static Escalation starting(Instant at) {
        return new Escalation(
                Phase.STARTING, Optional.empty(), Place.START, Optional.of(at), List.of(), List.of(), 0, 0);
    }

    /**
     * Response starts anew, with the policy that is in force then; who was woken before is still to hear of an answer.
     */
    public Escalation restart(Instant at) {
        return new Escalation(Phase.STARTING, Optional.empty(), Place.START, Optional.of(at), List.of(), paged, 0, 0);
    }

    /** Somebody has it. */
    public Escalation answer(Instant at) {
        return new Escalation(Phase.ANSWERED, plan, place, watchAfterAnswer(at), List.of(), List.of(), 0, 0);
    }

    /** The incident is over. */
    public Escalation end() {
        return new Escalation(Phase.ENDED, plan, place, Optional.empty(), List.of(), List.of(), 0, 0);
    }

    /** So many pages went out for the level that fired last. */
    public Escalation awaiting(int pages) {
        return new Escalation(phase, plan, place, nextAt, notified, paged, phase == Phase.RUNNING ? pages : 0, lost);
    }

    /**
     * A page of a level has failed for good. When it was the last one that might have reached somebody, the level has
     * reached nobody. A level of before changes nothing.
     */
    public Elapsed undelivered(Place failed, Instant at) {
        if (!isAwaited(failed)) {
            return new Elapsed(this, List.of());
        }
        if (outstanding > 1) {
            return new Elapsed(
                    new Escalation(phase, plan, place, nextAt, notified, paged, outstanding - 1, lost), List.of());
        }
        EscalationPlan known = plan.orElseThrow();
        EscalationAlarm nobody = new EscalationAlarm.NobodyReached(place);
        return lost + 1 >= known.levels().size() && known.after(place).isPresent()
                ? new Elapsed(
                        new Escalation(phase, plan, place, nextAt, notified, paged, 0, 0),
                        List.of(nobody, new EscalationAlarm.OutOfReach(known.name(), Trigger.PATIENCE)))
                : new Elapsed(
                        new Escalation(phase, plan, place, Optional.of(at), notified, paged, 0, lost + 1),
                        List.of(nobody));
    }

    /** Whether pages of this level may still reach somebody who would answer. */
    public boolean isAwaited(Place level) {
        return outstanding > 0 && level.equals(place);
    }

    /**
     * Whether the level that fires next is the first one that wakes anybody: since response started, and before an
     * answer.
     */
    public boolean hasWokenNobody() {
        return phase == Phase.STARTING || (phase == Phase.RUNNING && paged.isEmpty());
    }

    /**
     * The level that would fire next, by its number; none after the last one of the last round, or where no policy is
     * known.
     */
    public OptionalInt nextLevel() {
        return plan.flatMap(known -> known.after(place))
                .map(next -> OptionalInt.of(next.level()))
                .orElseGet(OptionalInt::empty);
    }

    /** Why {@link #advance} would find no level. */
    public enum Objection {
        NO_POLICY,
        EXHAUSTED
    }

    /** Whether somebody who asks for the next level is told that there is none. */
    public Optional<Objection> objection(OnCall onCall) {
        Optional<EscalationPlan> known = plan.or(onCall::plan);
        if (known.isEmpty()) {
            return Optional.of(Objection.NO_POLICY);
        }
        return known.get().after(place).isEmpty() ? Optional.of(Objection.EXHAUSTED) : Optional.empty();
    }

    /**
     * The next level fires now, because somebody wants it, and has its patience from now; after an answer no timer
     * starts.
     *
     * @throws IllegalStateException when there is an {@link #objection}
     */
    public Elapsed advance(Instant now, OnCall onCall, Optional<UserId> assignee) {
        if (objection(onCall).isPresent()) {
            throw new IllegalStateException("there is no next level");
        }
        return turn(now, onCall, assignee, plan.isEmpty() ? Trigger.START : Trigger.PERSON);
    }

    /** What is due by {@code now}: at most one level fires. Asking again for the same instant changes nothing. */
    public Elapsed elapse(Instant now, OnCall onCall, Optional<UserId> assignee) {
        if (nextAt.filter(at -> !at.isAfter(now)).isEmpty()) {
            return new Elapsed(this, List.of());
        }
        return switch (phase) {
            case STARTING -> start(now, onCall, assignee);
            case RUNNING -> turn(now, onCall, assignee, Trigger.PATIENCE);
            case ANSWERED -> watch(now, onCall, assignee);
            case EXHAUSTED, UNPLANNED, ENDED -> throw new IllegalStateException(phase + " waits for nothing");
        };
    }

    private Elapsed start(Instant now, OnCall onCall, Optional<UserId> assignee) {
        if (onCall.plan().isEmpty()) {
            return new Elapsed(at(Phase.UNPLANNED, place, Optional.empty()), List.of(new EscalationAlarm.NoPolicy()));
        }
        return turn(now, onCall, assignee, Trigger.START);
    }

    /** Who answered before response had started has the policy copied for them now. */
    private Elapsed watch(Instant now, OnCall onCall, Optional<UserId> assignee) {
        Optional<EscalationPlan> known = plan.or(onCall::plan);
        Optional<Instant> silentAt = known.flatMap(EscalationPlan::acknowledgeTimeout)
                .map(timeout -> onCall.lastActivity().orElse(now).plus(timeout));
        if (silentAt.isEmpty() || silentAt.get().isAfter(now)) {
            return new Elapsed(new Escalation(phase, known, place, silentAt, notified, paged, 0, 0), List.of());
        }
        return new Escalation(Phase.RUNNING, known, place, nextAt, notified, paged, 0, 0)
                .turn(now, onCall, assignee, Trigger.SILENCE);
    }

    private Elapsed turn(Instant now, OnCall onCall, Optional<UserId> assignee, Trigger trigger) {
        EscalationPlan known = plan.or(onCall::plan).orElseThrow();
        Optional<UserId> alsoTold = trigger == Trigger.START ? assignee : Optional.empty();
        int before = trigger == Trigger.PATIENCE && outstanding == 0 ? lost : 0;
        Firing firing = Firing.from(place, known, before, onCall, now, alsoTold);
        return new Elapsed(after(firing, known, now), firing.alarms(known, trigger));
    }

    private Escalation after(Firing firing, EscalationPlan known, Instant now) {
        List<UserId> woken =
                firing.people().stream().map(reached -> reached.person().id()).toList();
        boolean answered = phase == Phase.ANSWERED;
        List<UserId> toBeTold = answered
                ? paged
                : Stream.concat(paged.stream(), woken.stream()).distinct().toList();
        if (answered) {
            Optional<Instant> silentAt =
                    nextAt.or(() -> known.acknowledgeTimeout().map(now::plus));
            return new Escalation(phase, Optional.of(known), firing.place(), silentAt, woken, toBeTold, 0, 0);
        }
        if (firing.isLast(known)) {
            return new Escalation(
                    Phase.EXHAUSTED, Optional.of(known), firing.place(), Optional.empty(), woken, toBeTold, 0, 0);
        }
        Optional<Instant> next = Optional.of(now.plus(known.at(firing.place()).patience()));
        return new Escalation(
                Phase.RUNNING, Optional.of(known), firing.place(), next, woken, toBeTold, 0, firing.lost());
    }

    private Optional<Instant> watchAfterAnswer(Instant at) {
        return phase == Phase.STARTING
                ? Optional.of(at)
                : plan.flatMap(EscalationPlan::acknowledgeTimeout).map(at::plus);
    }

    private Escalation at(Phase nextPhase, Place nextPlace, Optional<Instant> next) {
        return new Escalation(nextPhase, plan, nextPlace, next, notified, paged, 0, 0);
    }
}
