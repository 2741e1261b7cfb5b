package dev.tocsin.application.paging;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.paging.PageDesk.PagePerson;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pages that somebody wants sent now: kept as claimed already, by whoever is about to send them. The incident stays as it
 * is, so whoever changes it at the same time is not in the way.
 */
record WantedPages(Incidents incidents, Users users, Ids ids, InstantSource clock) {

    Attempt<List<ClaimedPage>, List<ClaimedPage>> decide(Actor actor, PagePerson command) {
        OrganizationId organization = actor.organization();
        Optional<StoredIncident> stored = incidents.find(organization, command.incident());
        Optional<IncidentView> shown = stored.flatMap(found ->
                incidents.view(organization, IncidentRef.of(found.incident().id())));
        if (stored.isEmpty() || shown.isEmpty()) {
            return Attempt.rejected(new Rejection.Unknown(
                    Rejection.Kind.INCIDENT, command.incident().toString()));
        }
        Incident incident = stored.get().incident();
        Optional<Refusal> objection = incident.objectionToPaging();
        if (objection.isPresent()) {
            return Attempt.rejected(new Rejection.ByRule(objection.get()));
        }
        return users.findByEmail(organization, command.email())
                .map(user -> kept(stored.get(), claimed(user, incident, about(shown.get()), command)))
                .orElseGet(() -> Attempt.rejected(Rejection.Invalid.field(
                        "email", "unknown: " + command.email().value())));
    }

    private Attempt<List<ClaimedPage>, List<ClaimedPage>> kept(StoredIncident stored, List<ClaimedPage> pages) {
        Instant now = clock.instant();
        List<NewPage> leased = pages.stream()
                .map(page -> new NewPage(page.page(), now, Optional.of(page.lease())))
                .toList();
        IncidentWrite write = new IncidentWrite(Optional.of(stored), stored.incident(), List.of(), Set.of(), leased);
        return Attempt.ready(Changeset.of(write), pages);
    }

    /** As if they had been claimed from the ledger; whoever has left cannot be reached, and that is told like any other failure. */
    private List<ClaimedPage> claimed(User user, Incident incident, About about, PagePerson command) {
        Lease lease = new Lease(ids.next());
        Due of = new Due(incident.organization(), incident.id());
        Contact to = new Contact(user.name(), user.email(), user.slackId());
        return command.channels().stream()
                .map(channel -> page(user, channel, incident, command.message()))
                .map(page ->
                        new ClaimedPage(of, page, lease, 0, Optional.of(to), user.active(), about, Optional.empty()))
                .toList();
    }

    private Page page(User user, Channel channel, Incident incident, Optional<String> message) {
        return new Page(
                new PageId(ids.next()),
                new Addressee.Somebody(user.id()),
                channel,
                Cause.MANUAL,
                Urgency.of(incident.details().severity()),
                Optional.empty(),
                message,
                false);
    }

    private static About about(IncidentView view) {
        IncidentSnapshot snapshot = view.summary().snapshot();
        return new About(
                view.summary().number(),
                snapshot.title(),
                snapshot.severity(),
                snapshot.status(),
                snapshot.ownership().assignee().map(Responder::name),
                view.services().stream().map(IncidentView.AffectedService::name).toList(),
                snapshot.createdAt());
    }
}
