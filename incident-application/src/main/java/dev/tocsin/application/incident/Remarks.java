package dev.tocsin.application.incident;

import static dev.tocsin.application.access.Permission.COMMENT_FOR_OTHERS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.InstantSource;
import java.util.Optional;

/** Writes on the timeline what people say: what they say themselves, or what they know that another one has said. */
record Remarks(Users users, Drafts drafts, InstantSource clock) {

    private static final String AUTHOR = "author_id";

    Attempt<TimelineEntry.Entry, TimelineEntry> write(Actor actor, StoredIncident stored, AddComment command) {
        Incident incident = stored.incident();
        return command.author()
                .filter(author -> !author.equals(actor.user().id()))
                .map(author -> quote(actor, stored, command, author))
                .orElseGet(() ->
                        drafts.entry(stored, incident.comment(command.comment(), actor.author(), clock.instant())));
    }

    private Attempt<TimelineEntry.Entry, TimelineEntry> quote(
            Actor actor, StoredIncident stored, AddComment command, UserId author) {
        Optional<Rejection> objection = actor.objection(COMMENT_FOR_OTHERS);
        if (objection.isPresent()) {
            return Attempt.rejected(objection.get());
        }
        return users.find(actor.organization(), author)
                .map(User::responder)
                .map(somebody -> drafts.entry(
                        stored, stored.incident().quote(command.comment(), somebody, actor.author(), clock.instant())))
                .orElseGet(() -> Attempt.rejected(Rejection.Invalid.field(AUTHOR, "unknown: " + author.value())));
    }
}
