package dev.tocsin.application.simulation;

import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wakes people as soon as it is decided that they are to be woken, and has that kept afterwards. */
record Hasty(DueIncidents sure, List<Pager> pagers, Users users) implements DueIncidents {

    @Override
    public int claimDue(Instant now, int limit, Decision decide) {
        return sure.claimDue(now, limit, hasty(decide));
    }

    @Override
    public boolean claim(Due due, Instant now, Decision decide) {
        return sure.claim(due, now, hasty(decide));
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return sure.due(now, limit);
    }

    @Override
    public void putOff(Due due, Instant until) {
        sure.putOff(due, until);
    }

    @Override
    public long unwatched() {
        return sure.unwatched();
    }

    private Decision hasty(Decision decide) {
        return due -> {
            List<IncidentWrite> decided = decide.on(due);
            decided.forEach(this::send);
            return decided;
        };
    }

    private void send(IncidentWrite write) {
        write.pages().forEach(added -> {
            if (added.page().to() instanceof Addressee.Somebody somebody) {
                User user =
                        users.find(write.next().organization(), somebody.user()).orElseThrow();
                send(added.page(), user, write.next());
            }
        });
    }

    private void send(Page page, User to, Incident incident) {
        OutgoingPage outgoing = new OutgoingPage(
                incident.organization(),
                page.id(),
                new Contact(to.name(), to.email(), to.slackId()),
                page.cause(),
                page.urgency(),
                page.place(),
                page.message(),
                about(incident),
                Optional.empty());
        pagers.stream().filter(pager -> pager.channel() == page.channel()).forEach(pager -> pager.send(outgoing));
    }

    private static About about(Incident incident) {
        return new About(
                new IncidentNumber(2026, 1),
                incident.details().title().value(),
                incident.details().severity(),
                incident.status(),
                Optional.empty(),
                List.of(),
                incident.createdAt());
    }
}
