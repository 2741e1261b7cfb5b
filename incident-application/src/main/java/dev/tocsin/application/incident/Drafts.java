package dev.tocsin.application.incident;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Turns what an incident decided into what is to be kept and what will be answered. */
record Drafts(Writes writes) {

    Attempt<IncidentSnapshot, IncidentSummary> summary(StoredIncident before, Decision<Incident> decision) {
        return switch (decision) {
            case Decision.Accepted<Incident> accepted -> summary(writes.of(before, accepted));
            case Decision.Unchanged<Incident> unchanged ->
                Attempt.settled(new IncidentSummary(before.number(), IncidentSnapshot.of(before.incident())));
            case Decision.Refused<Incident> refused -> Attempt.rejected(new Rejection.ByRule(refused.why()));
        };
    }

    Attempt<IncidentSnapshot, IncidentSummary> summary(IncidentWrite write) {
        IncidentSnapshot snapshot = IncidentSnapshot.of(write.next());
        return new Attempt.Ready<>(
                Changeset.of(write),
                snapshot,
                kept -> new IncidentSummary(kept.incidents().getFirst().number(), snapshot));
    }

    /**
     * What is answered with no more than is known before the commit.
     *
     * @param answer of the next state and of what is told of it; of nothing, where nothing changes
     */
    <T> Attempt<T, T> answered(
            Optional<StoredIncident> before,
            Decision<Incident> decision,
            BiFunction<Incident, List<PublicUpdate>, T> answer) {
        return switch (decision) {
            case Decision.Accepted<Incident> accepted -> {
                IncidentWrite write =
                        before.map(stored -> writes.of(stored, accepted)).orElseGet(() -> writes.ofNew(accepted));
                yield Attempt.ready(Changeset.of(write), answer.apply(write.next(), updates(write)));
            }
            case Decision.Unchanged<Incident> unchanged -> Attempt.settled(answer.apply(unchanged.state(), List.of()));
            case Decision.Refused<Incident> refused -> Attempt.rejected(new Rejection.ByRule(refused.why()));
        };
    }

    private static List<PublicUpdate> updates(IncidentWrite write) {
        return write.events().stream()
                .map(TimelineEntry.Entry::of)
                .flatMap(entry -> PublicUpdate.of(entry).stream())
                .toList();
    }

    /** Of the events the first one is answered. */
    Attempt<TimelineEntry.Entry, TimelineEntry> entry(StoredIncident before, Decision<Incident> decision) {
        return switch (decision) {
            case Decision.Accepted<Incident> accepted -> entry(writes.of(before, accepted));
            case Decision.Unchanged<Incident> unchanged ->
                throw new IllegalStateException("whoever says something leaves an entry");
            case Decision.Refused<Incident> refused -> Attempt.rejected(new Rejection.ByRule(refused.why()));
        };
    }

    private static Attempt<TimelineEntry.Entry, TimelineEntry> entry(IncidentWrite write) {
        TimelineEntry.Entry entry = TimelineEntry.Entry.of(write.events().getFirst());
        return new Attempt.Ready<>(
                Changeset.of(write),
                entry,
                kept -> new TimelineEntry(kept.incidents().getFirst().firstPosition(), entry));
    }
}
