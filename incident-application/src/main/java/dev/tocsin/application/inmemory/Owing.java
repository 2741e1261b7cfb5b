package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.OutgoingPage.Owed;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.oncall.WallClock;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Reminder;
import dev.tocsin.domain.postmortem.Zones;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Who owes what, as things are now. */
record Owing(Tenant tenant) {

    /** Of people who are there to be reminded. */
    Zones zones() {
        return person -> tenant.users.find(person).filter(User::active).map(User::timeZone);
    }

    /** Those whose incidents are there. */
    Stream<StoredPostmortem> postmortems() {
        return tenant.postmortems
                .all()
                .filter(stored -> tenant.find(
                                IncidentRef.of(stored.postmortem().incident().id()))
                        .isPresent());
    }

    /** What the page reminds its addressee of. */
    Optional<Owed> owed(LedgerRow page, Instant now) {
        return page.item()
                .flatMap(item -> postmortems()
                        .flatMap(stored -> reminder(stored, item, now)
                                .filter(reminder -> page.page()
                                        .to()
                                        .equals(new Addressee.Somebody(
                                                reminder.owner().id())))
                                .map(reminder -> new Owed(stored.number(), reminder))
                                .stream())
                        .findFirst());
    }

    private Optional<Reminder> reminder(StoredPostmortem stored, ActionItemId id, Instant now) {
        return new PresentPeople(tenant)
                .in(stored)
                .postmortem()
                .items()
                .find(id)
                .flatMap(item -> item.debtor()
                        .flatMap(owner -> zones().of(owner.id()))
                        .flatMap(zone -> item.reminder(new WallClock(zone).dateAt(now))));
    }
}
