package dev.tocsin.application.escalation;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.escalation.EscalationSettings.BindPolicy;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscalationSettingsTest {

    private static final Email OPS = new Email("ops@example.com");

    private final Watchroom room = new Watchroom();
    private final Actor jane = room.jane;
    private final EscalationSettings settings = room.tocsin.escalationSettings();

    @Test
    void at_first_no_policy_is_in_force() {
        room.waking("Platform", "Casey");

        assertThat(settings.bindings(jane)).isEqualTo(Outcome.done(PolicyBindings.NONE));
        assertThat(inForce(Severity.SEV0)).isEmpty();
    }

    @Test
    void a_severity_has_its_policy_and_all_others_the_default() {
        KnownPolicy worst = room.waking("Worst", "Casey");
        KnownPolicy rest = room.waking("Rest", "Robin");
        room.bindAllOthers("REST").orElseThrow();

        PolicyBindings bindings = room.bind(Severity.SEV0, "worst").orElseThrow();

        assertThat(bindings)
                .isEqualTo(new PolicyBindings(
                        Optional.of(rest.policy().ref()),
                        Map.of(Severity.SEV0, worst.policy().ref())));
        assertThat(settings.bindings(jane)).isEqualTo(Outcome.done(bindings));
        assertThat(inForce(Severity.SEV0)).contains(worst);
        assertThat(inForce(Severity.SEV1)).contains(rest);
    }

    @Test
    void the_policy_in_force_is_a_list_of_one_that_is_searched_as_any_other() {
        KnownPolicy rest = room.waking("Rest", "Robin");
        room.bindAllOthers("Rest").orElseThrow();
        Search first = Search.first(10);

        assertThat(found(first.containing("ES"))).containsExactly(rest);
        assertThat(found(first.containing("x"))).isEmpty();
        assertThat(found(new Search(Optional.empty(), 10, 1))).isEmpty();
    }

    @Test
    void a_binding_is_taken_away_again() {
        room.waking("Worst", "Casey");
        room.bind(Severity.SEV0, "Worst").orElseThrow();
        BindPolicy none = new BindPolicy(Optional.of(Severity.SEV0), Optional.empty());

        assertThat(room.bind(none)).isEqualTo(Outcome.done(PolicyBindings.NONE));
        assertThat(room.bind(none)).isEqualTo(Outcome.done(PolicyBindings.NONE));
        assertThat(inForce(Severity.SEV0)).isEmpty();
    }

    @Test
    void what_nobody_knows_by_this_name_is_not_bound() {
        room.waking("Worst", "Casey");
        Actor omar = room.acme.found("Umbrella", "umbrella").actor();
        BindPolicy theirs = new BindPolicy(Optional.empty(), Optional.of("Worst"));

        Rejection unknown = Invalid.field("policy", "no escalation policy has this name");
        assertThat(rejection(room.bindAllOthers("Nn"))).isEqualTo(unknown);
        assertThat(rejection(settings.bind(Request.by(omar), theirs))).isEqualTo(unknown);
        assertThat(settings.bindings(jane)).isEqualTo(Outcome.done(PolicyBindings.NONE));
    }

    @Test
    void the_catch_all_is_at_first_the_first_admin() {
        Actor omar = room.acme.found("Umbrella", "umbrella").actor();

        assertThat(settings.catchAll(jane)).isEqualTo(Outcome.done(Optional.of(Acme.email("Jane"))));
        assertThat(settings.catchAll(omar)).isEqualTo(Outcome.done(Optional.of(Acme.email("Omar"))));
    }

    @Test
    void each_organization_sets_its_own_catch_all() {
        Actor omar = room.acme.found("Umbrella", "umbrella").actor();

        assertThat(settings.setCatchAll(Request.by(jane), OPS)).isEqualTo(Outcome.done(OPS));
        assertThat(settings.setCatchAll(Request.by(jane), OPS)).isEqualTo(Outcome.done(OPS));

        assertThat(settings.catchAll(jane)).isEqualTo(Outcome.done(Optional.of(OPS)));
        assertThat(settings.catchAll(omar)).isEqualTo(Outcome.done(Optional.of(Acme.email("Omar"))));
    }

    @Test
    void nobody_who_was_deactivated_hears_of_what_nobody_else_could_be_told() {
        room.leaves(room.robin).orElseThrow();

        assertThat(rejection(settings.setCatchAll(Request.by(jane), Acme.email("Robin"))))
                .isEqualTo(Invalid.field("email", "whoever has this address was deactivated"));
        assertThat(settings.catchAll(jane)).isEqualTo(Outcome.done(Optional.of(Acme.email("Jane"))));
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once() {
        room.waking("Rest", "Casey");
        BindPolicy rest = new BindPolicy(Optional.empty(), Optional.of("Rest"));
        settings.bind(new Request<>(jane, Optional.of(once("K1", "rest"))), rest)
                .orElseThrow();
        settings.setCatchAll(new Request<>(jane, Optional.of(once("K2", "ops"))), OPS)
                .orElseThrow();
        room.bind(new BindPolicy(Optional.empty(), Optional.empty())).orElseThrow();

        assertThat(settings.bind(new Request<>(jane, Optional.of(once("K1", "rest"))), rest))
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(settings.setCatchAll(new Request<>(jane, Optional.of(once("K2", "ops"))), OPS))
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(settings.bindings(jane)).isEqualTo(Outcome.done(PolicyBindings.NONE));
    }

    @Test
    void whoever_is_recognised_reads_and_only_an_admin_with_the_scope_changes() {
        Actor viewer = room.acme.viewer();
        Actor planner = Acme.actor(room.acme.founded().admin(), Scope.ONCALL_WRITE);
        BindPolicy none = new BindPolicy(Optional.empty(), Optional.empty());

        assertThat(settings.bindings(viewer)).isInstanceOf(Outcome.Done.class);
        assertThat(settings.catchAll(viewer)).isInstanceOf(Outcome.Done.class);
        assertThat(rejection(settings.bind(Request.by(viewer), none))).isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(rejection(settings.setCatchAll(Request.by(viewer), OPS)))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(rejection(settings.bind(Request.by(planner), none)))
                .isEqualTo(new Rejection.MissingScope(Scope.SETTINGS_WRITE));
        assertThat(rejection(settings.setCatchAll(Request.by(planner), OPS)))
                .isEqualTo(new Rejection.MissingScope(Scope.SETTINGS_WRITE));
    }

    private Optional<KnownPolicy> inForce(Severity severity) {
        return room.tocsin.policies().inForce(jane, severity, Search.first(10)).orElseThrow().items().stream()
                .findFirst();
    }

    private List<KnownPolicy> found(Search search) {
        return room.tocsin
                .policies()
                .inForce(jane, Severity.SEV0, search)
                .orElseThrow()
                .items();
    }
}
