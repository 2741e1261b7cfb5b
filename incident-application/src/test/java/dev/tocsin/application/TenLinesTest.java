package dev.tocsin.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Status;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The program that the README shows: a library user's first ten lines. */
class TenLinesTest {

    @Test
    void a_program_opens_and_resolves_an_incident() {
        Engine tocsin = Engine.inMemory(InstantSource.system(), new SecureRandom()::nextInt);
        FoundOrganization acme = FoundOrganization.of("Acme", "acme", "Jane", "jane@example.com");
        Actor jane = tocsin.organizations().found(acme).orElseThrow().actor();
        AddService add = AddService.named("Checkout");
        Service checkout = tocsin.services().add(Request.by(jane), add).orElseThrow();
        OpenIncident open = OpenIncident.on(checkout.key(), "Checkout is down");
        IncidentSummary down = tocsin.desk().open(Request.by(jane), open).orElseThrow();
        ChangeStatus resolve = ChangeStatus.to(Status.RESOLVED, IncidentRef.of(down.number()));
        Outcome<IncidentSummary> up = tocsin.desk().changeStatus(Request.by(jane), resolve);

        assertThat(up.orElseThrow().number()).isEqualTo(down.number());
        assertThat(up.orElseThrow().snapshot().status()).isEqualTo(Status.RESOLVED);
    }
}
