package dev.tocsin.application.simulation;

import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.people.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When which level has to fire, worked out anew from what the timeline tells: the same as the domain knows, in another
 * way.
 */
final class Ladder {

    private final Fleet fleet;
    private final Tally tally;
    private final List<Place> passed = new ArrayList<>();
    private Optional<Due> due = Optional.empty();
    private Place place = Place.START;
    private Instant lastDeed = Instant.EPOCH;
    private boolean answered;
    private boolean over;

    /** Those pages of the last level that may still wake somebody. */
    private Set<PageId> hopes = new HashSet<>();

    private boolean hopeless;

    /** How many levels in a row have reached nobody, by now. */
    private int lost;

    /** All levels have been lost, and it has not been said yet. */
    private boolean unsaid;

    Ladder(Fleet fleet, Tally tally) {
        this.fleet = fleet;
        this.tally = tally;
    }

    /**
     * When a level has to fire.
     *
     * @param known since when anybody could know
     */
    private record Due(Instant at, Instant known) {}

    boolean beginsAnew(Fact.SeverityChanged change) {
        return change.to().compareTo(change.from()) < 0 && !answered && !over;
    }

    void pageFailed(PageId page, Optional<PageId> instead) {
        if (hopes.remove(page)) {
            instead.ifPresent(hopes::add);
            hopeless = hopes.isEmpty();
        }
    }

    void follow(IncidentEvent event, IncidentWrite write, Instant now) {
        switch (event.fact()) {
            case Fact.Created created -> begin(event, now);
            case Fact.Reopened reopened -> reopen(event, now);
            case Fact.SeverityChanged changed -> change(changed, event, now);
            case Fact.Acknowledged acknowledged -> answer();
            case Fact.Deleted deleted -> end();
            case Fact.StatusChanged moved -> endIf(moved.to().isOver());
            case Fact.Escalated fired -> fire(fired, event, write, now);
            case Fact.NobodyReached nobody -> reachNobody(nobody, event, write, now);
            case Fact.OutOfReach later -> outOfReach(event, write, now);
            case Fact.EscalationExhausted exhausted -> exhaust(event, write);
            default -> {}
        }
        if (event.by() instanceof Author.Person) {
            lastDeed = event.at();
        }
    }

    void isComplete() {
        Law.require(passed.isEmpty() && !unsaid, () -> "what comes of it is not said, after " + place + passed);
        Law.require(!hopeless, () -> "no page of " + place + " can arrive any more, and the timeline does not say so");
    }

    void isAtRest(Incident incident) {
        Law.require(due.isEmpty(), () -> "nobody has fired the level after " + place + ", due " + due);
        Phase phase = incident.escalation().phase();
        boolean maySilent = answered
                && incident.escalation()
                        .plan()
                        .flatMap(EscalationPlan::acknowledgeTimeout)
                        .isEmpty();
        Law.require(
                over || maySilent || phase == Phase.EXHAUSTED || phase == Phase.UNPLANNED,
                () -> incident.id() + " waits for ever, " + phase);
    }

    private void begin(IncidentEvent event, Instant now) {
        due = Optional.of(new Due(event.at(), now));
        place = Place.START;
        hopes.clear();
        lost = 0;
    }

    private void reopen(IncidentEvent event, Instant now) {
        tally.count(Tally.Event.REOPENED);
        over = false;
        answered = false;
        begin(event, now);
    }

    private void change(Fact.SeverityChanged changed, IncidentEvent event, Instant now) {
        if (beginsAnew(changed)) {
            tally.count(Tally.Event.RAISED);
            begin(event, now);
        }
    }

    private void answer() {
        tally.count(Tally.Event.ANSWERED);
        answered = true;
        due = Optional.empty();
        hopes.clear();
        lost = 0;
    }

    private void endIf(boolean isOver) {
        if (isOver) {
            end();
        }
    }

    private void end() {
        over = true;
        due = Optional.empty();
        hopes.clear();
    }

    private void fire(Fact.Escalated fired, IncidentEvent event, IncidentWrite write, Instant now) {
        EscalationPlan plan = write.next().escalation().plan().orElseThrow();
        Law.require(
                next(plan).equals(Optional.of(fired.place())),
                () -> fired.place() + " fired after " + place + " and " + passed);
        isInTime(event, Optional.of(plan));
        lost = answered ? 0 : row(event);
        place = fired.place();
        passed.clear();
        Summoned.all(fired, write, answered ? Cause.MANUAL : Cause.ESCALATION);
        tally.count(Tally.Event.LEVEL_FIRED);
        if (!answered) {
            due = Optional.of(new Due(
                    event.at().plus(plan.levels().get(place.level() - 1).patience()), now));
            hopes = write.pages().stream()
                    .map(NewPage::page)
                    .filter(page -> page.cause() == Cause.ESCALATION)
                    .map(page -> page.id())
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private void reachNobody(Fact.NobodyReached nobody, IncidentEvent event, IncidentWrite write, Instant now) {
        if (nobody.place().isEmpty()) {
            isInTime(event, Optional.empty());
            due = Optional.empty();
            tally.count(Tally.Event.WITHOUT_POLICY);
            Summoned.lastResort(write);
        } else if (nobody.place().get().equals(place)) {
            Law.require(hopeless, () -> place + " was given up with " + hopes + " on the way");
            hopeless = false;
            tally.count(Tally.Event.LEVEL_FAILED);
            lost++;
            loseLevel(write, event, now);
        } else {
            passed.add(nobody.place().get());
            tally.count(Tally.Event.LEVEL_WITHOUT_ANYBODY);
        }
    }

    /** Where none of the levels has reached anybody, the last one has its patience all the same. */
    private void loseLevel(IncidentWrite write, IncidentEvent event, Instant now) {
        EscalationPlan plan = write.next().escalation().plan().orElseThrow();
        if (lost == plan.levels().size() && next(plan).isPresent()) {
            lost = 0;
            unsaid = true;
        } else {
            due = Optional.of(new Due(event.at(), now));
        }
    }

    /** Up to the level that is being looked for. */
    private int row(IncidentEvent event) {
        boolean goesOn = hopes.isEmpty() && event.by() instanceof Author.Automatic;
        return (goesOn ? lost : 0) + passed.size();
    }

    private void outOfReach(IncidentEvent event, IncidentWrite write, Instant now) {
        if (passed.isEmpty()) {
            Law.require(unsaid, () -> "a level may still reach somebody, " + place);
        } else {
            giveUpForNow(event, write, now);
        }
        unsaid = false;
        tally.count(Tally.Event.OUT_OF_REACH);
        Summoned.lastResort(write);
    }

    private void giveUpForNow(IncidentEvent event, IncidentWrite write, Instant now) {
        EscalationPlan plan = write.next().escalation().plan().orElseThrow();
        Law.require(next(plan).isPresent(), () -> "no level is left after " + passed + ", and nobody is told");
        isInTime(event, Optional.of(plan));
        Law.require(
                row(event) == plan.levels().size(),
                () -> "not each level was tried: " + passed + ", and before " + lost);
        lost = 0;
        place = passed.getLast();
        passed.clear();
        hopes.clear();
        if (!answered) {
            Duration patience = plan.levels().get(place.level() - 1).patience();
            due = Optional.of(new Due(event.at().plus(patience), now));
        }
    }

    private void exhaust(IncidentEvent event, IncidentWrite write) {
        EscalationPlan plan = write.next().escalation().plan().orElseThrow();
        Law.require(next(plan).isEmpty(), () -> "given up after " + place + " and " + passed);
        isInTime(event, Optional.of(plan));
        place = passed.isEmpty() ? place : passed.getLast();
        passed.clear();
        due = Optional.empty();
        hopes.clear();
        lost = 0;
        tally.count(Tally.Event.EXHAUSTED);
        Summoned.lastResort(write);
    }

    /** What people do they do when they like; time does it when it is due, and soon after. */
    private void isInTime(IncidentEvent event, Optional<EscalationPlan> plan) {
        Law.require(!over, () -> "something fired when all was over: " + event);
        if (event.by() instanceof Author.Person) {
            tally.count(Tally.Event.LEVEL_FIRED_BY_HAND);
            return;
        }
        if (answered) {
            tally.count(Tally.Event.LEVEL_FIRED_AFTER_SILENCE);
            Instant silentAt = lastDeed.plus(plan.flatMap(EscalationPlan::acknowledgeTimeout)
                    .orElseThrow(() -> new AssertionError("it had been answered: " + event)));
            due = Optional.of(new Due(silentAt, silentAt));
            answered = false;
        }
        Due wanted = due.orElseThrow(() -> new AssertionError("nothing was due: " + event));
        Law.require(!event.at().isBefore(wanted.at()), () -> "before its time, " + wanted + ": " + event);
        Instant since = wanted.at().isBefore(wanted.known()) ? wanted.known() : wanted.at();
        Law.require(
                !event.at().isAfter(fleet.latest(since)),
                () -> "after its time, " + wanted + ", and " + fleet.latest(since) + " at the latest: " + event);
    }

    private Optional<Place> next(EscalationPlan plan) {
        Place last = passed.isEmpty() ? place : passed.getLast();
        if (last.level() < plan.levels().size()) {
            return Optional.of(new Place(last.round(), last.level() + 1));
        }
        return last.round() <= plan.repeat() ? Optional.of(new Place(last.round() + 1, 1)) : Optional.empty();
    }
}
