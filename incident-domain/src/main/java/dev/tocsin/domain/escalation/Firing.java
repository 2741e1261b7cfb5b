package dev.tocsin.domain.escalation;

import dev.tocsin.domain.escalation.EscalationAlarm.Exhausted;
import dev.tocsin.domain.escalation.EscalationAlarm.LevelFired;
import dev.tocsin.domain.escalation.EscalationAlarm.NobodyReached;
import dev.tocsin.domain.escalation.EscalationAlarm.OutOfReach;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Reached.Reason;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The search for the next level that reaches somebody.
 *
 * @param place of the level found, or the last one tried
 * @param people whom it reaches; nobody where no level does
 * @param passed the levels on the way that had nobody
 * @param lost how many levels in a row have reached nobody, up to the one found
 */
record Firing(Place place, List<Reached> people, List<Place> passed, int lost) {

    /**
     * Each level is tried once: whom nobody finds at an instant, nobody finds in another round at the same instant.
     *
     * @param lost how many levels have reached nobody before: they are not tried again
     */
    static Firing from(
            Place from, EscalationPlan plan, int lost, OnCall onCall, Instant now, Optional<UserId> alsoTold) {
        List<Place> passed = new ArrayList<>();
        Place place = from;
        for (int tried = lost; tried < plan.levels().size(); tried++) {
            Optional<Place> next = plan.after(place);
            if (next.isEmpty()) {
                break;
            }
            place = next.get();
            List<Reached> people = reach(plan.at(place), onCall, now, alsoTold);
            if (!people.isEmpty()) {
                return new Firing(place, people, passed, lost + passed.size());
            }
            passed.add(place);
        }
        return new Firing(place, List.of(), passed, 0);
    }

    List<EscalationAlarm> alarms(EscalationPlan plan, Trigger trigger) {
        List<EscalationAlarm> alarms = new ArrayList<>();
        passed.forEach(empty -> alarms.add(new NobodyReached(empty)));
        alarms.add(outcome(plan, trigger));
        return alarms;
    }

    /** Whether nobody was found, and nothing comes after it. */
    boolean isLast(EscalationPlan plan) {
        return people.isEmpty() && plan.after(place).isEmpty();
    }

    private EscalationAlarm outcome(EscalationPlan plan, Trigger trigger) {
        if (isLast(plan)) {
            return new Exhausted(plan.name(), trigger);
        }
        return people.isEmpty() ? new OutOfReach(plan.name(), trigger) : new LevelFired(place, people, trigger);
    }

    private static List<Reached> reach(Level level, OnCall onCall, Instant now, Optional<UserId> alsoTold) {
        Map<UserId, Reached> people = new LinkedHashMap<>();
        for (Target target : level.targets()) {
            onCall.reach(target, now)
                    .ifPresent(one -> people.putIfAbsent(one.person().id(), one));
        }
        alsoTold.flatMap(user -> onCall.person(user, new Reason.Assigned()))
                .ifPresent(one -> people.putIfAbsent(one.person().id(), one));
        return List.copyOf(people.values());
    }
}
