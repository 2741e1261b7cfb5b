package dev.tocsin.domain.incident;

import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Paging;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaAlarm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is told of what: collects it while a command is at work on an incident, and lives no longer than the command. */
final class Alarm {

    private final List<Summons> summons = new ArrayList<>();
    private final Set<Cause> superseded = EnumSet.noneOf(Cause.class);

    /** From now on these are not wanted: neither those of before, nor those of this very command. */
    void supersede(Collection<Cause> causes) {
        superseded.addAll(causes);
        summons.removeIf(one -> causes.contains(one.cause()));
    }

    /** Answers how many pages that are. */
    int level(Severity severity, Place place, List<Reached> people, Cause cause) {
        Urgency urgency = Urgency.of(severity);
        people.forEach(reached -> summon(reached.person().id(), cause, urgency, Optional.of(place)));
        return people.size() * urgency.channels().size();
    }

    /** Nobody could be told: those hear of it who always can. */
    void lastResort(Severity severity, Optional<Responder> commander) {
        Urgency urgency = Urgency.of(severity);
        commander.ifPresent(person -> summon(person.id(), Cause.CATCH_ALL, urgency, Optional.empty()));
        summons.add(new Summons(Addressee.CATCH_ALL, Cause.CATCH_ALL, urgency, Optional.empty()));
    }

    void assigned(Severity severity, Responder person) {
        summon(person.id(), Cause.ASSIGNMENT, Urgency.of(severity), Optional.empty());
    }

    void remind(Severity severity, Responder person) {
        summon(person.id(), Cause.REMINDER, Urgency.of(severity), Optional.empty());
    }

    void standDown(List<UserId> people, Responder whoHasIt) {
        people.stream()
                .filter(person -> !person.equals(whoHasIt.id()))
                .forEach(person -> summon(person, Cause.STAND_DOWN, Urgency.LOW, Optional.empty()));
    }

    /** Whoever has it hears of its deadlines; where nobody has, those whom the last level woke. A breach is the commander's business too. */
    void deadline(SlaAlarm alarm, Severity severity, Ownership ownership, List<UserId> woken) {
        Cause cause = alarm.deadline() == Deadline.ACKNOWLEDGE ? Cause.SLA_ACKNOWLEDGE : Cause.SLA_CLOSURE;
        Urgency urgency = Urgency.of(severity);
        List<UserId> working =
                ownership.assignee().map(Responder::id).map(List::of).orElse(woken);
        if (working.isEmpty()) {
            summons.add(new Summons(Addressee.CATCH_ALL, cause, urgency, Optional.empty()));
        }
        Stream<UserId> leading = alarm.kind() == SlaAlarm.Kind.BREACH
                ? ownership.commander().map(Responder::id).stream()
                : Stream.empty();
        Stream.concat(working.stream(), leading)
                .distinct()
                .forEach(person -> summon(person, cause, urgency, Optional.empty()));
    }

    Paging paging() {
        return new Paging(summons, superseded);
    }

    private void summon(UserId person, Cause cause, Urgency urgency, Optional<Place> place) {
        summons.add(new Summons(new Addressee.Somebody(person), cause, urgency, place));
    }
}
