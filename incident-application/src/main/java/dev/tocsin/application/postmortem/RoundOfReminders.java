package dev.tocsin.application.postmortem;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.DueReminders;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.Reminder;
import dev.tocsin.domain.postmortem.Reminders;
import dev.tocsin.domain.postmortem.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One postmortem after the other, each in a commit of its own. Somebody else may be at it: then it has moved when this
 * one commits, or nothing is due of it any more.
 */
record RoundOfReminders(
        DueReminders dueReminders,
        Incidents incidents,
        Postmortems postmortems,
        Users users,
        Store store,
        Ids ids,
        InstantSource clock)
        implements ReminderRound {

    /** Long enough not to be in the way of the others, short enough that a mended fault is forgotten within minutes. */
    private static final Duration PUT_OFF = Duration.ofMinutes(5);

    @Override
    public Step remind() {
        Instant now = clock.instant();
        List<Due> all = dueReminders.due(now, BATCH);
        int reminders = 0;
        List<Failure> failures = new ArrayList<>();
        for (Due due : all) {
            try {
                reminders += remind(due, now);
            } catch (StaleException movedMeanwhile) {
                // The next step finds it as it is then.
            } catch (UnavailableException nobodysFault) {
                throw nobodysFault;
            } catch (RuntimeException thisOne) {
                dueReminders.putOff(due, now.plus(PUT_OFF));
                failures.add(new Failure(due, thisOne));
            }
        }
        return new Step(reminders, failures, all.size() >= BATCH);
    }

    /** Nothing, where it was deleted meanwhile. */
    private int remind(Due due, Instant now) {
        IncidentRef ref = IncidentRef.of(due.incident());
        Optional<StoredIncident> incident = incidents.find(due.organization(), ref);
        Optional<StoredPostmortem> postmortem = postmortems.find(due.organization(), PostmortemRef.of(ref));
        return incident.isEmpty() || postmortem.isEmpty() ? 0 : remind(due, incident.get(), postmortem.get(), now);
    }

    /** That nothing is due after all: the rules of a time zone may be others than when that was reckoned. */
    private int remind(Due due, StoredIncident incident, StoredPostmortem stored, Instant now) {
        Reminders.Due found = stored.postmortem().reminders().due(now, zones(due.organization()));
        if (found.reminders().isEmpty()) {
            dueReminders.putOff(due, now.plus(PUT_OFF));
        } else {
            store.commit(changes(incident, stored, found, now));
        }
        return found.reminders().size();
    }

    private Changeset changes(StoredIncident incident, StoredPostmortem stored, Reminders.Due found, Instant now) {
        IncidentWrite paging = new IncidentWrite(
                Optional.of(incident),
                incident.incident(),
                List.of(),
                Set.of(),
                stored.postmortem().reminders().outdatedBy(found.next()),
                found.reminders().stream()
                        .flatMap(reminder -> pages(reminder, now))
                        .toList());
        return Changeset.of(paging).and(new SavePostmortem(Optional.of(stored), found.next()));
    }

    private Stream<NewPage> pages(Reminder reminder, Instant now) {
        return reminder.summons().pages(() -> new PageId(ids.next())).stream()
                .map(page -> new NewPage(page, now, Optional.empty(), Optional.of(reminder.item())));
    }

    /** Each person is looked up once. */
    private Zones zones(OrganizationId organization) {
        Map<UserId, Optional<ZoneId>> known = new HashMap<>();
        return person -> known.computeIfAbsent(
                person,
                unknown ->
                        users.find(organization, unknown).filter(User::active).map(User::timeZone));
    }
}
