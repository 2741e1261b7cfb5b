package dev.tocsin.application.simulation;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.Wired;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.SlaState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must never be written, to see that a run finds it. */
final class PlantedBugs {

    private static final Contact ANYBODY = new Contact("Anybody", new Email("anybody@example.com"), Optional.empty());

    /** Pages go out while it is still open whether the decision will be kept. */
    static final Sabotage SENDING_BEFORE_THE_COMMIT = new Sabotage(
            ports -> ports,
            ports -> Wired.like(ports).watching(new Hasty(ports)).complete());

    /** What is claimed is there for the others as well. */
    static final Sabotage NO_LEASE = new Sabotage(
            ports -> Wired.like(ports).claiming(new Generous(ports)).complete(), ports -> ports);

    /** Whoever answers, the pages of before stay wanted. */
    static final Sabotage NOTHING_SUPERSEDED = new Sabotage(
            ports -> Wired.like(ports)
                    .storing(changes -> ports.store().commit(deaf(changes)))
                    .complete(),
            ports -> ports);

    /** What fails is told, and counted, whether anybody still wanted it or not. */
    static final Sabotage FAILURES_TOLD_IN_VAIN = new Sabotage(
            ports -> Wired.like(ports)
                    .storing(changes -> credulous(ports.store(), changes))
                    .complete(),
            ports -> ports);

    private PlantedBugs() {}

    private static Commit credulous(Store store, Changeset changes) {
        try {
            return store.commit(changes);
        } catch (StaleException nobodyWantsIt) {
            List<PageOutcome> outcomes =
                    changes.outcomes().stream().map(PlantedBugs::givenUp).toList();
            return store.commit(new Changeset(changes.incidents(), changes.records(), outcomes, changes.receipt()));
        }
    }

    private static PageOutcome givenUp(PageOutcome outcome) {
        return outcome.result() instanceof PageOutcome.Result.Failed failed
                        && failed.fallback().isEmpty()
                ? outcome.with(new PageOutcome.Result.Superseded())
                : outcome;
    }

    private static Changeset deaf(Changeset changes) {
        List<IncidentWrite> incidents = changes.incidents().stream()
                .map(write -> new IncidentWrite(write.before(), write.next(), write.events(), Set.of(), write.pages()))
                .toList();
        return new Changeset(incidents, changes.records(), changes.outcomes(), changes.receipt());
    }

    private record Generous(Ports ports) implements PageQueue {

        @Override
        public List<ClaimedPage> claim(Set<Channel> channels, Instant now, int limit, Lease lease) {
            Store store = ports.store();
            List<ClaimedPage> claimed = ports.pageQueue().claim(channels, now, limit, lease);
            store.commit(Changeset.of(
                    List.of(), claimed.stream().map(page -> back(page, now)).toList()));
            return claimed;
        }

        @Override
        public long overdue(Instant now) {
            return ports.pageQueue().overdue(now);
        }

        @Override
        public Instant storeTime() {
            return ports.pageQueue().storeTime();
        }

        private static PageOutcome back(ClaimedPage page, Instant now) {
            return new PageOutcome(
                    page.of().organization(), page.page().id(), page.lease(), new PageOutcome.Result.TakenBack(now));
        }
    }

    private record Hasty(Ports ports) implements DueIncidents {

        @Override
        public int claimDue(Instant now, int limit, Decision decide) {
            return ports.dueIncidents().claimDue(now, limit, due -> sent(decide.on(due)));
        }

        @Override
        public boolean claim(Due due, Instant now, Decision decide) {
            return ports.dueIncidents().claim(due, now, claimed -> sent(decide.on(claimed)));
        }

        @Override
        public List<Due> due(Instant now, int limit) {
            return ports.dueIncidents().due(now, limit);
        }

        @Override
        public void putOff(Due due, Instant until) {
            ports.dueIncidents().putOff(due, until);
        }

        @Override
        public long unwatched() {
            return ports.dueIncidents().unwatched();
        }

        @Override
        public long open(SlaState standing) {
            return ports.dueIncidents().open(standing);
        }

        private List<IncidentWrite> sent(List<IncidentWrite> writes) {
            for (IncidentWrite write : writes) {
                write.pages().forEach(page -> send(write, page));
            }
            return writes;
        }

        private void send(IncidentWrite write, NewPage added) {
            StoredIncident stored = write.before().orElseThrow();
            Incident incident = write.next();
            ports.pagers().stream()
                    .filter(pager -> pager.channel() == added.page().channel())
                    .forEach(pager -> pager.send(new OutgoingPage(
                            incident.organization(),
                            added.page().id(),
                            ANYBODY,
                            added.page().cause(),
                            added.page().urgency(),
                            added.page().place(),
                            Optional.empty(),
                            new OutgoingPage.About(
                                    stored.number(),
                                    incident.details().title().value(),
                                    incident.details().severity(),
                                    incident.status(),
                                    Optional.empty(),
                                    List.of(),
                                    incident.createdAt()),
                            Optional.empty(),
                            Optional.empty())));
        }
    }
}
