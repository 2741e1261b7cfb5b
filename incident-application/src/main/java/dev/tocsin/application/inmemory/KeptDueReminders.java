package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.DueReminders;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.Postmortem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record KeptDueReminders(Installation installation) implements DueReminders {

    /** A postmortem of which something is owed, and when somebody is to hear of it. */
    private record Waiting(Postmortem postmortem, Instant since) {
        Due due() {
            return new Due(postmortem.organization(), postmortem.incident().id());
        }
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return installation.read(() -> installation
                .tenants
                .all()
                .flatMap(KeptDueReminders::waiting)
                .filter(waiting -> !waiting.since().isAfter(now))
                .sorted(Comparator.comparing(Waiting::since))
                .limit(limit)
                .map(Waiting::due)
                .toList());
    }

    @Override
    public void putOff(Due due, Instant until) {
        installation.change(journal -> {
            Tenant tenant = installation.tenant(due.organization());
            new Owing(tenant)
                    .postmortems()
                    .map(StoredPostmortem::postmortem)
                    .filter(postmortem -> postmortem.incident().id().equals(due.incident()))
                    .toList()
                    .forEach(postmortem -> tenant.remindersPutOff.put(postmortem.id(), until, journal));
            return tenant;
        });
    }

    private static Stream<Waiting> waiting(Tenant tenant) {
        Owing owing = new Owing(tenant);
        return owing.postmortems()
                .map(StoredPostmortem::postmortem)
                .flatMap(postmortem -> postmortem
                        .reminders()
                        .next(owing.zones())
                        .map(next -> new Waiting(postmortem, later(next, tenant.remindersPutOff.find(postmortem.id()))))
                        .stream());
    }

    private static Instant later(Instant next, Optional<Instant> putOff) {
        return putOff.filter(next::isBefore).orElse(next);
    }
}
