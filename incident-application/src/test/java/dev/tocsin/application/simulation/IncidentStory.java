package dev.tocsin.application.simulation;

import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.Narrative;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.PageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One incident, read along with its commits: its timeline must say what had to happen, when it had to. */
final class IncidentStory {

    private final List<Fact> told = new ArrayList<>();
    private final Ladder ladder;
    private final Promises promises;
    private Incident incident;

    IncidentStory(Incident opened, Fleet fleet, Tally tally) {
        this.incident = opened;
        this.ladder = new Ladder(fleet, tally);
        this.promises = new Promises(fleet, tally);
    }

    Incident incident() {
        return incident;
    }

    boolean isDeleted() {
        return incident.deletedAt().isPresent();
    }

    List<String> types() {
        return told.stream().map(fact -> Narrative.of(fact).type().name()).toList();
    }

    /** Of which causes no page of before may leave after this. */
    Set<Cause> supersedes(IncidentWrite write) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (NewEvent event : write.events()) {
            causes.addAll(supersedes(event.event().fact()));
        }
        return causes;
    }

    private Set<Cause> supersedes(Fact fact) {
        return switch (fact) {
            case Fact.Acknowledged answered -> EnumSet.of(Cause.ESCALATION, Cause.SLA_ACKNOWLEDGE);
            case Fact.Deleted gone -> EnumSet.allOf(Cause.class);
            case Fact.StatusChanged moved ->
                moved.to().isOver() ? EnumSet.complementOf(EnumSet.of(Cause.ACTION_ITEM)) : EnumSet.noneOf(Cause.class);
            case Fact.SeverityChanged changed ->
                ladder.beginsAnew(changed) ? EnumSet.of(Cause.ESCALATION) : EnumSet.noneOf(Cause.class);
            default -> EnumSet.noneOf(Cause.class);
        };
    }

    void pageFailed(PageId page, Optional<PageId> instead) {
        ladder.pageFailed(page, instead);
    }

    void follow(IncidentWrite write, Instant now) {
        incident = write.next();
        for (NewEvent event : write.events()) {
            told.add(event.event().fact());
            ladder.follow(event.event(), write, now);
            promises.follow(event.event(), write, now);
        }
    }

    /** Nothing was left unsaid in the commit that has just been made. */
    void isComplete() {
        ladder.isComplete();
    }

    /** How often the timeline tells that a page has left. */
    long paged(PageId page) {
        return told.stream()
                .filter(fact ->
                        fact instanceof Fact.Paged paged && paged.page().id().equals(page))
                .count();
    }

    /** How often the timeline tells that a page has failed for good. */
    long failed(PageId page) {
        return told.stream()
                .filter(fact -> fact instanceof Fact.PageFailed failed
                        && failed.page().id().equals(page))
                .count();
    }

    /** Nothing is due any more: so all that had to happen has happened. */
    void isAtRest() {
        if (!isDeleted()) {
            ladder.isAtRest(incident);
            promises.areSettled(incident);
        }
    }
}
