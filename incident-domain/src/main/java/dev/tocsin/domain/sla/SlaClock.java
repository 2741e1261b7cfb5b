package dev.tocsin.domain.sla;

import dev.tocsin.domain.Micros;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The SLA of one incident: the facts, from which every due time and state is derived.
 *
 * <p>It starts with the incident. {@linkplain #acknowledge Acknowledging} or {@linkplain #stop ending} the incident meets the first
 * deadline, ending it meets the second. {@linkplain #restart Reopening} moves the closure's due time by as long as the incident was
 * over; the first deadline keeps its outcome. {@linkplain #under Another policy} computes both due times anew from the start;
 * outcomes stay, a warning is told no second time, and whether it is at risk follows from the new due times.
 *
 * <p>A deadline is the first instant at which it is too late: what happens exactly then has missed it.
 *
 * @param timeOver how long the incident has been over in all, before it was reopened
 * @param overSince present while the incident is over; both deadlines then have their outcomes, and time changes nothing
 */
public record SlaClock(
        Instant startedAt,
        SlaPolicy policy,
        Duration timeOver,
        Optional<Instant> overSince,
        Progress acknowledgement,
        Progress closure) {

    private static final int WARNING_PERCENT = 80;

    public SlaClock {
        Micros.require(startedAt);
        overSince.ifPresent(Micros::require);
        if (timeOver.isNegative()) {
            throw new IllegalArgumentException("negative time over: " + timeOver);
        }
        if (overSince.isPresent() && (acknowledgement.pending() || closure.pending())) {
            throw new IllegalArgumentException("over, yet a deadline is open");
        }
    }

    public static SlaClock started(SlaPolicy policy, Instant at) {
        return new SlaClock(at, policy, Duration.ZERO, Optional.empty(), Progress.PENDING, Progress.PENDING);
    }

    public Progress progress(Deadline deadline) {
        return switch (deadline) {
            case ACKNOWLEDGE -> acknowledgement;
            case CLOSURE -> closure;
        };
    }

    public Instant dueAt(Deadline deadline) {
        return origin(deadline).plus(policy.within(deadline));
    }

    Instant warningAt(Deadline deadline) {
        return origin(deadline)
                .plus(policy.within(deadline).multipliedBy(WARNING_PERCENT).dividedBy(100));
    }

    /** The earliest instant at which {@link #elapse} will change something, if any. */
    public Optional<Instant> nextDeadline() {
        return upcoming().map(Upcoming::at);
    }

    /**
     * What is due by {@code now}, in the order in which it fell due. How often anybody looks makes no difference: two looks find
     * together what one look at the later instant finds.
     */
    public Elapsed elapse(Instant now) {
        SlaClock clock = this;
        List<SlaAlarm> alarms = new ArrayList<>();
        for (Optional<SlaAlarm> due = clock.dueBy(now); due.isPresent(); due = clock.dueBy(now)) {
            SlaAlarm alarm = due.get();
            if (!clock.hasTold(alarm)) {
                alarms.add(alarm);
            }
            clock = clock.after(alarm);
        }
        return new Elapsed(clock, List.copyOf(alarms));
    }

    /** The clock after time has passed, and what is to be told: nothing of a warning that was told under another policy. */
    public record Elapsed(SlaClock clock, List<SlaAlarm> alarms) {}

    /** The first answer; later ones change nothing here. */
    public SlaClock acknowledge(Instant at) {
        return with(acknowledgement.met(at), closure);
    }

    /** The incident is over: both deadlines are met, unless they were missed before. */
    public SlaClock stop(Instant at) {
        return new SlaClock(startedAt, policy, timeOver, Optional.of(at), acknowledgement.met(at), closure.met(at));
    }

    /** The incident is open again. */
    public SlaClock restart(Instant at) {
        Duration pause = overSince.map(since -> Duration.between(since, at)).orElse(Duration.ZERO);
        Duration pausedInAll = timeOver.plus(pause.isNegative() ? Duration.ZERO : pause);
        return new SlaClock(startedAt, policy, pausedInAll, Optional.empty(), acknowledgement, closure.reopened());
    }

    /** The severity changed: the same facts under another policy. What is due then shows at the next {@link #elapse}. */
    public SlaClock under(SlaPolicy other) {
        return new SlaClock(
                startedAt,
                other,
                timeOver,
                overSince,
                acknowledgement.underAnotherPolicy(),
                closure.underAnotherPolicy());
    }

    public SlaState state() {
        if (acknowledgement.breached() || closure.breached()) {
            return SlaState.BREACHED;
        }
        boolean atRisk =
                Stream.of(acknowledgement, closure).anyMatch(progress -> progress.pending() && progress.atRisk());
        return atRisk ? SlaState.AT_RISK : SlaState.ON_TRACK;
    }

    private Instant origin(Deadline deadline) {
        return deadline == Deadline.CLOSURE ? startedAt.plus(timeOver) : startedAt;
    }

    private record Upcoming(Instant at, SlaAlarm alarm) {}

    /** What time alone brings about next. Of two at the same instant, that of the acknowledgement. */
    private Optional<Upcoming> upcoming() {
        return Stream.of(Deadline.values())
                .filter(deadline -> progress(deadline).pending())
                .map(this::upcoming)
                .min(Comparator.comparing(Upcoming::at));
    }

    private Upcoming upcoming(Deadline deadline) {
        Instant dueAt = dueAt(deadline);
        return progress(deadline).atRisk()
                ? new Upcoming(dueAt, new SlaAlarm(SlaAlarm.Kind.BREACH, deadline, dueAt))
                : new Upcoming(warningAt(deadline), new SlaAlarm(SlaAlarm.Kind.WARNING, deadline, dueAt));
    }

    private Optional<SlaAlarm> dueBy(Instant now) {
        return upcoming().filter(next -> !next.at().isAfter(now)).map(Upcoming::alarm);
    }

    private boolean hasTold(SlaAlarm alarm) {
        return alarm.kind() == SlaAlarm.Kind.WARNING
                && progress(alarm.deadline()).warned();
    }

    private SlaClock after(SlaAlarm alarm) {
        Progress before = progress(alarm.deadline());
        Progress next = alarm.kind() == SlaAlarm.Kind.WARNING ? before.afterWarning() : before.missed(alarm.dueAt());
        return alarm.deadline() == Deadline.ACKNOWLEDGE ? with(next, closure) : with(acknowledgement, next);
    }

    private SlaClock with(Progress nextAcknowledgement, Progress nextClosure) {
        return new SlaClock(startedAt, policy, timeOver, overSince, nextAcknowledgement, nextClosure);
    }
}
