package dev.tocsin.application.incident;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.catalog.ComponentCatalog.AddComponent;
import dev.tocsin.application.catalog.ComponentCatalog.RemoveComponent;
import dev.tocsin.application.catalog.EnvironmentCatalog.AddEnvironment;
import dev.tocsin.application.incident.DossierDesk.AmendDossier;
import dev.tocsin.application.incident.DossierDesk.OpenDossier;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierDeskTest {

    private static final RoughSeverity WORST = new RoughSeverity(List.of(Severity.SEV0, Severity.SEV1), Severity.SEV1);
    private static final UserId NOBODY = new UserId(new UUID(0, 1));

    private final Acme acme = new Acme();
    private final User casey = acme.user("Casey", Role.RESPONDER);
    private final Service checkout = acme.service("Checkout", acme.team("Platform"));
    private final Component website = component("Website", Optional.of(checkout));
    private final Component app = component("App", Optional.empty());
    private final Environment production = acme.tocsin()
            .environments()
            .add(Request.by(acme.jane()), new AddEnvironment("production"))
            .orElseThrow();

    @Test
    void an_incident_is_opened_and_answered_with_all_that_stands_around_it() {
        Dossier opened = open(opening(Optional.of(casey.id()), app, website)).orElseThrow();

        assertThat(opened.organization()).isEqualTo(acme.jane().organization());
        assertThat(opened.incident().status()).isEqualTo(Status.NEW);
        assertThat(opened.incident().severity()).isEqualTo(Severity.SEV1);
        assertThat(opened.incident().ownership().commander()).contains(casey.responder());
        assertThat(opened.surroundings().components())
                .containsExactly(
                        new AffectedComponent(app.id(), "App", ComponentStatus.OPERATIONAL),
                        new AffectedComponent(website.id(), "Website", ComponentStatus.OPERATIONAL));
        assertThat(opened.surroundings().environments())
                .containsExactly(new AffectedEnvironment(production.id(), "production"));
        assertThat(types(opened)).containsExactly("CREATED");
        assertThat(get(opened)).isEqualTo(opened);
    }

    @Test
    void what_stands_behind_its_components_is_affected_and_its_team_gets_it() {
        Dossier opened = open(opening(Optional.empty(), app, website)).orElseThrow();

        assertThat(opened.incident().ownership().team())
                .map(team -> team.name())
                .contains("Platform");
        assertThat(view(opened).services())
                .extracting(IncidentView.AffectedService::key)
                .containsExactly(checkout.key());
    }

    @Test
    void one_behind_which_nothing_stands_is_opened_all_the_same() {
        Dossier opened = open(opening(Optional.empty(), app)).orElseThrow();

        assertThat(opened.incident().ownership().team()).isEmpty();
        assertThat(view(opened).services()).isEmpty();
    }

    @Test
    void where_no_policy_is_in_force_the_timeline_says_so() {
        Dossier opened = open(opening(Optional.empty())).orElseThrow();
        acme.tocsin().deadlines().elapseDue();

        assertThat(types(get(opened))).containsExactly("CREATED", "NOBODY_REACHED");
    }

    @Test
    void nobody_unknown_or_inactive_commands_it() {
        assertThat(rejection(open(opening(Optional.of(NOBODY)))))
                .isEqualTo(Rejection.Invalid.field("commander", "unknown: " + NOBODY.value()));
        Dossier opened = open(opening(Optional.empty())).orElseThrow();
        assertThat(rejection(amend(opened, Optional.empty(), Change.to(NOBODY))))
                .isEqualTo(Rejection.Invalid.field("commander", "unknown: " + NOBODY.value()));
    }

    @Test
    void a_severity_that_is_meant_already_stays() {
        Dossier opened = open(opening(Optional.empty())).orElseThrow();
        acme.tocsin()
                .desk()
                .amend(Request.by(acme.jane()), Shop.ofSeverity(ref(opened), Severity.SEV0))
                .orElseThrow();

        Dossier same = amend(opened, Optional.of(WORST), Change.keep()).orElseThrow();
        assertThat(same.incident().severity()).isEqualTo(Severity.SEV0);
        assertThat(same).isEqualTo(get(opened));

        RoughSeverity high = new RoughSeverity(List.of(Severity.SEV2), Severity.SEV2);
        assertThat(amend(opened, Optional.of(high), Change.keep())
                        .orElseThrow()
                        .incident()
                        .severity())
                .isEqualTo(Severity.SEV2);
    }

    @Test
    void fields_change_and_lists_replace_lists() {
        Dossier opened = open(opening(Optional.of(casey.id()), website)).orElseThrow();
        AmendDossier command = new AmendDossier(
                ref(opened),
                Optional.of(new Title("App is down")),
                Change.keep(),
                Optional.empty(),
                Change.clear(),
                Optional.of(List.of(app.id())),
                Optional.of(List.of()),
                OptionalLong.empty());

        Dossier amended = acme.tocsin()
                .dossierDesk()
                .amend(Request.by(acme.jane()), command)
                .orElseThrow();

        assertThat(amended.incident().title()).isEqualTo("App is down");
        assertThat(amended.incident().ownership().commander()).isEmpty();
        assertThat(amended.surroundings().components())
                .containsExactly(new AffectedComponent(app.id(), "App", ComponentStatus.OPERATIONAL));
        assertThat(amended.surroundings().environments()).isEmpty();
        assertThat(types(amended)).containsExactlyInAnyOrder("CREATED", "COMMANDER_CHANGED", "UPDATED");
        assertThat(get(opened)).isEqualTo(amended);
    }

    @Test
    void what_is_gone_from_the_catalog_is_still_affected() {
        Dossier opened = open(opening(Optional.empty(), app)).orElseThrow();
        move(opened, Status.RESOLVED).orElseThrow();
        acme.tocsin()
                .components()
                .remove(Request.by(acme.jane()), new RemoveComponent(app.id(), OptionalLong.empty()))
                .orElseThrow();

        Dossier amended = amend(opened, Optional.empty(), Change.to(casey.id())).orElseThrow();

        assertThat(amended.surroundings().components())
                .containsExactly(new AffectedComponent(app.id(), "App", ComponentStatus.OPERATIONAL));
        assertThat(get(opened)).isEqualTo(amended);
    }

    @Test
    void it_moves_as_the_lifecycle_of_the_caller_allows() {
        Dossier opened = open(opening(Optional.empty())).orElseThrow();
        acme.forward(Duration.ofMinutes(5));

        Dossier resolved = move(opened, Status.RESOLVED).orElseThrow();

        assertThat(types(resolved)).endsWith("STATUS_CHANGED");
        assertThat(resolved.overSince()).contains(Acme.NOON.plus(Duration.ofMinutes(5)));
        assertThat(rejection(move(opened, Status.INVESTIGATING))).isInstanceOf(Rejection.ByRule.class);
        assertThat(get(opened)).isEqualTo(resolved);
    }

    @Test
    void one_that_was_closed_and_never_resolved_is_over_since_then() {
        Dossier opened = open(opening(Optional.empty())).orElseThrow();
        ChangeStatus close = new ChangeStatus(
                ref(opened),
                Lifecycle.NATIVE,
                Status.CLOSED,
                Optional.of(new dev.tocsin.domain.incident.Comment("a drill")),
                OptionalLong.empty());
        acme.tocsin().desk().changeStatus(Request.by(acme.jane()), close).orElseThrow();

        assertThat(get(opened).overSince()).contains(Acme.NOON);
    }

    @Test
    void what_is_done_twice_under_one_key_is_done_once() {
        Request<Dossier> request = Request.<Dossier>by(acme.jane()).once(once("key", "body"));
        OpenDossier command = opening(Optional.empty());

        Dossier first = acme.tocsin().dossierDesk().open(request, command).orElseThrow();

        assertThat(acme.tocsin().dossierDesk().open(request, command))
                .isInstanceOfSatisfying(
                        Outcome.Replayed.class,
                        again -> assertThat(again.answer()).isEqualTo(first.toString()));
    }

    @Test
    void a_version_that_has_moved_is_told() {
        Dossier opened = open(opening(Optional.empty())).orElseThrow();
        move(opened, Status.FIXING).orElseThrow();
        ChangeStatus careful =
                new ChangeStatus(ref(opened), Lifecycle.FARM, Status.RESOLVED, Optional.empty(), OptionalLong.of(1));

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> acme.tocsin().dossierDesk().changeStatus(Request.by(acme.jane()), careful));
    }

    @Test
    void another_organization_has_none_of_it() {
        Dossier opened = open(opening(Optional.empty(), website)).orElseThrow();
        var omar = acme.found("Other", "other").actor();

        assertThat(rejection(acme.tocsin().dossiers().get(omar, ref(opened)))).isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(acme.tocsin().dossierDesk().open(Request.by(omar), opening(Optional.empty(), website))))
                .isInstanceOf(Rejection.Invalid.class);
        assertThat(rejection(acme.tocsin().dossierDesk().open(Request.by(omar), opening(Optional.of(casey.id())))))
                .isInstanceOf(Rejection.Invalid.class);
    }

    @Test
    void whoever_only_looks_changes_nothing() {
        Dossier opened = open(opening(Optional.empty())).orElseThrow();
        assertThat(rejection(acme.tocsin().dossierDesk().open(Request.by(acme.viewer()), opening(Optional.empty()))))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(get(opened)).isEqualTo(opened);
    }

    @Test
    void a_list_shows_each_with_what_stands_around_it_newest_first() {
        Dossier first = open(opening(Optional.empty(), website)).orElseThrow();
        acme.forward(Duration.ofMinutes(1));
        Dossier second = open(opening(Optional.empty(), app)).orElseThrow();

        var list = acme.tocsin()
                .dossiers()
                .list(acme.jane(), IncidentFilter.OPEN, Window.first(10))
                .orElseThrow();

        assertThat(list.items()).containsExactly(second, first);
        assertThat(list.total()).contains(new dev.tocsin.application.Slice.Total(2, false));
    }

    private Component component(String name, Optional<Service> behind) {
        return acme.tocsin()
                .components()
                .add(
                        Request.by(acme.jane()),
                        new AddComponent(name, Optional.empty(), Optional.empty(), behind.map(Service::key)))
                .orElseThrow();
    }

    private OpenDossier opening(Optional<UserId> commander, Component... affected) {
        List<ComponentId> ids = List.of(affected).stream().map(Component::id).toList();
        return new OpenDossier(
                new Title("Checkout is down"), Optional.empty(), WORST, ids, List.of(production.id()), commander);
    }

    private Outcome<Dossier> open(OpenDossier command) {
        return acme.tocsin().dossierDesk().open(Request.by(acme.jane()), command);
    }

    private Outcome<Dossier> amend(Dossier dossier, Optional<RoughSeverity> severity, Change<UserId> commander) {
        return acme.tocsin()
                .dossierDesk()
                .amend(
                        Request.by(acme.jane()),
                        new AmendDossier(
                                ref(dossier),
                                Optional.empty(),
                                Change.keep(),
                                severity,
                                commander,
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty()));
    }

    private Outcome<Dossier> move(Dossier dossier, Status to) {
        return acme.tocsin()
                .dossierDesk()
                .changeStatus(
                        Request.by(acme.jane()),
                        new ChangeStatus(ref(dossier), Lifecycle.FARM, to, Optional.empty(), OptionalLong.empty()));
    }

    private Dossier get(Dossier dossier) {
        return acme.tocsin().dossiers().get(acme.jane(), ref(dossier)).orElseThrow();
    }

    private IncidentView view(Dossier dossier) {
        return acme.tocsin().board().get(acme.jane(), ref(dossier)).orElseThrow();
    }

    private static IncidentRef ref(Dossier dossier) {
        return IncidentRef.of(dossier.incident().id());
    }

    private static List<String> types(Dossier dossier) {
        return dossier.surroundings().entries().stream()
                .map(TimelineEntry.Entry::type)
                .toList();
    }
}
