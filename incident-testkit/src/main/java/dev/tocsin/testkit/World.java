package dev.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.RecordWrite.FoundOrganization;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.SeveritySettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An organization of its own in the store under test: Jane, its admin, and Casey; the team Platform, in which both are,
 * with the service Checkout; the component Website and the environment Production.
 */
public record World(
        Ports ports,
        Organization organization,
        User jane,
        User casey,
        Team platform,
        Service checkout,
        Component website,
        Environment production) {

    /** When it was founded, and when things happen unless somebody says otherwise. */
    public static final Instant NOON = Instant.parse("2026-04-18T12:00:00.123456Z");

    /** Founds it. */
    public static World in(Ports ports) {
        UUID id = ports.ids().next();
        Organization organization = new Organization(new OrganizationId(id), "Shop", new Slug("shop-" + id), NOON);
        Additions adds = new Additions(ports, organization.id());
        User jane = adds.stranger("Jane", Role.ADMIN);
        ports.store()
                .commit(Changeset.of(
                        new FoundOrganization(organization, SeveritySettings.INITIAL), new SaveUser(jane)));
        User casey = adds.user("Casey");
        Team platform = adds.team("Platform", jane, casey);
        return new World(
                ports,
                organization,
                jane,
                casey,
                platform,
                adds.service("Checkout", Optional.of(platform)),
                adds.component("Website", ComponentStatus.OPERATIONAL),
                adds.environment("Production"));
    }

    public OrganizationId id() {
        return organization.id();
    }

    /** What it gets beside that. */
    public Additions adds() {
        return new Additions(ports, id());
    }

    /** Its incidents. */
    public Casebook cases() {
        return new Casebook(this);
    }

    /** This plan is in force, and Jane and Casey are there to be woken. */
    public OnCall onCall(EscalationPlan plan) {
        return new OnCall(
                Optional.of(plan),
                Map.of(jane.id(), jane.responder(), casey.id(), casey.responder()),
                Map.of(),
                Optional.empty());
    }

    /** The record of a command of Jane's under this key, at noon. */
    public Receipt receipt(String key) {
        return new Receipt(id(), new IdempotencyKey(key), jane.id(), "fingerprint of " + key, "answer to " + key, NOON);
    }

    /** Commits, and fails unless it is kept. */
    public Commit.Kept keep(RecordWrite... records) {
        return keep(Changeset.of(records));
    }

    /** Commits, and fails unless it is kept. */
    public Commit.Kept keep(Changeset changes) {
        Commit commit = ports.store().commit(changes);
        assertThat(commit).isInstanceOf(Commit.Kept.class);
        return (Commit.Kept) commit;
    }
}
