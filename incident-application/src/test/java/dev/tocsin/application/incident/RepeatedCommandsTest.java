package dev.tocsin.application.incident;

import static dev.tocsin.application.incident.Shop.once;
import static dev.tocsin.application.incident.Shop.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RepeatedCommandsTest {

    private final Shop shop = new Shop();
    private final IncidentDesk desk = shop.desk();

    @Test
    void a_repeated_create_makes_one_incident_and_gets_the_first_answer_with_its_number() {
        open(shop.jane, "K1", "body");

        assertThat(open(shop.jane, "K1", "body"))
                .isEqualTo(new Outcome.Replayed<>(
                        "Checkout is down", Optional.of(new IncidentNumber(2026, 1)), OptionalLong.of(1)));
        assertThat(shop.openIncidents()).isEqualTo(1);
    }

    @Test
    void a_key_with_another_body_is_refused() {
        open(shop.jane, "K1", "body");

        assertThat(why(open(shop.jane, "K1", "another"))).isEqualTo(new Rejection.KeyReused());
        assertThat(shop.openIncidents()).isEqualTo(1);
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        IncidentRef incident = shop.anOpenIncident();
        ChangeStatus close = ChangeStatus.to(Status.CLOSED, incident);
        ChangeStatus resolve = ChangeStatus.to(Status.RESOLVED, incident);
        assertThat(desk.changeStatus(once(shop.jane, "K1", "close", IncidentSnapshot::title), close))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(desk.changeStatus(once(shop.jane, "K1", "resolve", IncidentSnapshot::title), resolve))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_repeated_acknowledgement_is_the_first_ones_success_though_a_second_one_would_be_refused() {
        Acknowledge acknowledge = new Acknowledge(shop.anOpenIncident(), OptionalLong.empty());
        desk.acknowledge(once(shop.jane, "K1", "ack", snapshot -> "taken"), acknowledge)
                .orElseThrow();

        assertThat(desk.acknowledge(once(shop.jane, "K1", "ack", snapshot -> "taken"), acknowledge))
                .isEqualTo(
                        new Outcome.Replayed<>("taken", Optional.of(new IncidentNumber(2026, 1)), OptionalLong.of(2)));
    }

    @Test
    void a_repeated_change_of_a_named_version_is_the_first_ones_success_though_the_version_has_moved() {
        IncidentRef incident = shop.anOpenIncident();
        var retitle = Shop.retitled(incident, "Renamed", OptionalLong.of(1));
        desk.amend(once(shop.jane, "K1", "patch", IncidentSnapshot::title), retitle)
                .orElseThrow();

        assertThat(desk.amend(once(shop.jane, "K1", "patch", IncidentSnapshot::title), retitle))
                .isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void a_repeated_comment_is_said_once_and_keeps_its_place() {
        AddComment comment = new AddComment(shop.anOpenIncident(), new Comment("once"));
        desk.comment(once(shop.jane, "K1", "say", TimelineEntry.Entry::title), comment)
                .orElseThrow();

        assertThat(desk.comment(once(shop.jane, "K1", "say", TimelineEntry.Entry::title), comment))
                .isEqualTo(new Outcome.Replayed<>(
                        "Comment", Optional.of(new IncidentNumber(2026, 1)), OptionalLong.of(2)));
        assertThat(shop.timeline(comment.incident())).containsExactly("CREATED", "COMMENT");
    }

    @Test
    void a_repetition_is_permitted_or_not_like_a_first_call() {
        open(shop.jane, "K1", "body");

        assertThat(why(open(shop.jane(Role.VIEWER, Scope.ALL), "K1", "body")))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
    }

    @Test
    void after_a_day_the_key_is_forgotten_and_free() {
        open(shop.jane, "K1", "body");
        shop.forward(Duration.ofHours(25));
        assertThat(shop.tocsin.housekeeping().purgeReceipts()).isFalse();

        assertThat(open(shop.jane, "K1", "another")).isInstanceOf(Outcome.Done.class);
        assertThat(shop.openIncidents()).isEqualTo(2);
    }

    private Outcome<IncidentSummary> open(Actor actor, String key, String body) {
        return desk.open(once(actor, key, body, IncidentSnapshot::title), shop.checkoutIsDown());
    }
}
