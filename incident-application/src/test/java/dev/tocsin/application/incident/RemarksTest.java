package dev.tocsin.application.incident;

import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemarksTest {

    private final Acme acme = new Acme();
    private final User casey = acme.user("Casey", Role.RESPONDER);
    private final IncidentRef incident =
            IncidentRef.of(acme.openIncidentOn(acme.service("Checkout")).number());

    @Test
    void an_admin_writes_down_what_somebody_else_has_said_and_the_entry_keeps_both() {
        TimelineEntry.Entry entry = say(acme.jane(), casey.id()).orElseThrow().entry();

        assertThat(entry.author()).isEqualTo(acme.jane().author());
        assertThat(entry.details())
                .containsEntry("author", "casey@example.com")
                .containsEntry("author_id", casey.id().value().toString());
        assertThat(entry.title()).isEqualTo("Comment by Casey");
        assertThat(entry.description()).contains("It is the pool");
    }

    @Test
    void nobody_else_does() {
        Actor responder = Acme.actor(casey, Scope.ALL);

        assertThat(rejection(say(responder, acme.jane().user().id()))).isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(say(responder, casey.id()).orElseThrow().entry().details()).isEmpty();
    }

    @Test
    void somebody_whom_nobody_knows_has_said_nothing() {
        UserId nobody = new UserId(new UUID(0, 1));

        assertThat(rejection(say(acme.jane(), nobody)))
                .isEqualTo(Rejection.Invalid.field("author_id", "unknown: " + nobody.value()));
        assertThat(rejection(say(
                        acme.jane(), acme.found("Other", "other").actor().user().id())))
                .isInstanceOf(Rejection.Invalid.class);
    }

    private Outcome<TimelineEntry> say(Actor actor, UserId author) {
        return acme.tocsin()
                .desk()
                .comment(
                        Request.by(actor),
                        new AddComment(incident, new Comment("It is the pool"), Optional.of(author)));
    }
}
