package dev.tocsin.application.catalog;

import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.catalog.EnvironmentCatalog.AddEnvironment;
import dev.tocsin.application.catalog.EnvironmentCatalog.ChangeEnvironment;
import dev.tocsin.application.catalog.EnvironmentCatalog.RemoveEnvironment;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EnvironmentCatalogTest {

    private final Acme acme = new Acme();
    private final EnvironmentCatalog environments = acme.tocsin().environments();

    @Test
    void an_environment_is_added_renamed_and_found() {
        Environment production = add("Prod").orElseThrow();

        Environment renamed = rename(production, "Production").orElseThrow();

        assertThat(renamed.version()).isEqualTo(2);
        assertThat(environments.get(acme.jane(), production.id())).isEqualTo(Outcome.done(renamed));
        assertThat(rename(renamed, "Production")).isEqualTo(Outcome.done(renamed));
        assertThat(environments
                        .list(acme.jane(), Search.first(10).containing("duct"))
                        .orElseThrow()
                        .items())
                .containsExactly(renamed);
    }

    @Test
    void a_name_is_taken_in_any_case() {
        add("Production");

        assertThat(rejection(add(" PRODUCTION "))).isEqualTo(new Rejection.Taken(ENVIRONMENT, "name", "PRODUCTION"));
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        Environment production = add("Production").orElseThrow();

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> environments.change(
                        Request.by(acme.jane()),
                        new ChangeEnvironment(production.id(), Optional.of("Prod"), OptionalLong.of(2))));
    }

    @Test
    void what_an_open_incident_affects_stays_and_is_hidden_when_that_is_over() {
        Environment production = add("Production").orElseThrow();
        IncidentNumber number = acme.tocsin()
                .desk()
                .open(Request.by(acme.jane()), affecting(production))
                .orElseThrow()
                .number();
        assertThat(rejection(remove(production)))
                .isEqualTo(new Rejection.InUse(ENVIRONMENT, List.of("incident " + number)));

        acme.tocsin()
                .desk()
                .changeStatus(Request.by(acme.jane()), ChangeStatus.to(Status.RESOLVED, IncidentRef.of(number)));
        remove(production).orElseThrow();

        assertThat(rejection(environments.get(acme.jane(), production.id())))
                .isEqualTo(new Rejection.Unknown(
                        ENVIRONMENT, production.id().value().toString()));
        assertThat(acme.tocsin()
                        .board()
                        .get(acme.jane(), IncidentRef.of(number))
                        .orElseThrow()
                        .environments())
                .extracting("name")
                .containsExactly("Production");
        assertThat(add("Production")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_nobody_remembers_is_removed_for_good() {
        Environment production = add("Production").orElseThrow();

        assertThat(remove(production).orElseThrow().active()).isFalse();
        assertThat(rejection(remove(production))).isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void only_an_admin_changes_environments() {
        assertThat(rejection(environments.add(Request.by(acme.viewer()), new AddEnvironment("Production"))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
    }

    private Outcome<Environment> add(String name) {
        return environments.add(Request.by(acme.jane()), new AddEnvironment(name));
    }

    private Outcome<Environment> rename(Environment environment, String name) {
        return environments.change(
                Request.by(acme.jane()),
                new ChangeEnvironment(environment.id(), Optional.of(name), OptionalLong.empty()));
    }

    private Outcome<Environment> remove(Environment environment) {
        return environments.remove(
                Request.by(acme.jane()), new RemoveEnvironment(environment.id(), OptionalLong.empty()));
    }

    private static OpenIncident affecting(Environment environment) {
        return new OpenIncident(
                new Title("It is down"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(environment.id()),
                Optional.empty());
    }
}
