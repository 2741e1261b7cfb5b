package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.SlaState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Marks what it claims, and decides with the monitor free, so that nobody waits. A command may come in between: it
 * wins, and the claim passes over that incident, which then is due still or no longer.
 */
record KeptDueIncidents(Installation installation) implements DueIncidents {

    @Override
    public int claimDue(Instant now, int limit, Decision decide) {
        return decide(claimed(now, limit, claim -> true), decide);
    }

    @Override
    public boolean claim(Due due, Instant now, Decision decide) {
        return decide(claimed(now, 1, claim -> claim.due().equals(due)), decide) > 0;
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return installation.read(() -> claims(now).map(Claim::due).limit(limit).toList());
    }

    @Override
    public void putOff(Due due, Instant until) {
        installation.change(journal -> {
            Tenant tenant = installation.tenant(due.organization());
            tenant.putOff.put(due.incident(), until, journal);
            return tenant;
        });
    }

    @Override
    public long unwatched() {
        return count(incident -> incident.nextDeadline().isEmpty()
                && incident.sla().progress(Deadline.CLOSURE).outcome().isEmpty());
    }

    @Override
    public long open(SlaState standing) {
        return count(incident -> incident.sla().state() == standing);
    }

    /** Of those that are open. */
    private long count(Predicate<Incident> wanted) {
        return installation.read(() -> installation
                .tenants
                .all()
                .flatMap(tenant -> tenant.incidents.all())
                .map(StoredIncident::incident)
                .filter(incident ->
                        !incident.status().isOver() && incident.deletedAt().isEmpty())
                .filter(wanted)
                .count());
    }

    /** An incident that is due, as it is now. */
    private record Claim(Tenant tenant, StoredIncident stored) {
        Due due() {
            return new Due(tenant.organization().id(), stored.incident().id());
        }

        Instant deadline() {
            return stored.incident().nextDeadline().orElse(Instant.MAX);
        }

        boolean isDue(Instant now) {
            boolean putOff = tenant.putOff
                    .find(due().incident())
                    .filter(until -> until.isAfter(now))
                    .isPresent();
            return !deadline().isAfter(now) && !putOff;
        }

        boolean isHeld() {
            return tenant.claimed.contains(due().incident());
        }

        void hold() {
            tenant.claimed.add(due().incident());
        }

        void release() {
            tenant.claimed.remove(due().incident());
        }
    }

    private Stream<Claim> claims(Instant now) {
        return installation
                .tenants
                .all()
                .flatMap(tenant -> tenant.incidents.all().map(stored -> new Claim(tenant, stored)))
                .filter(claim -> claim.isDue(now))
                .sorted(Comparator.comparing(Claim::deadline));
    }

    private List<Claim> claimed(Instant now, int limit, Predicate<Claim> wanted) {
        return installation.change(journal -> {
            List<Claim> claims = claims(now)
                    .filter(claim -> !claim.isHeld() && wanted.test(claim))
                    .limit(limit)
                    .toList();
            claims.forEach(Claim::hold);
            return claims;
        });
    }

    private int decide(List<Claim> claims, Decision decide) {
        if (claims.isEmpty()) {
            return 0;
        }
        try {
            return keep(decide.on(claims.stream()
                    .map(claim -> new PresentNames(claim.tenant()).in(claim.stored()))
                    .toList()));
        } finally {
            installation.change(journal -> {
                claims.forEach(Claim::release);
                return claims;
            });
        }
    }

    private int keep(List<IncidentWrite> writes) {
        return installation.change(journal -> {
            List<IncidentWrite> unmoved =
                    writes.stream().filter(this::isUnmoved).toList();
            for (IncidentWrite write : unmoved) {
                Tenant tenant = installation.tenant(write.next().organization());
                LedgerKeeper ledger = new LedgerKeeper(tenant, journal, installation.now());
                new IncidentKeeper(tenant, ledger, journal).keep(write);
            }
            return unmoved.size();
        });
    }

    private boolean isUnmoved(IncidentWrite write) {
        long revision = write.before().map(StoredIncident::revision).orElse(0L);
        return installation
                .tenants
                .find(write.next().organization())
                .flatMap(tenant -> tenant.incidents.find(write.next().id()))
                .filter(stored -> stored.revision() == revision)
                .isPresent();
    }
}
