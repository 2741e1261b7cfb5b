package dev.tocsin.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.link.AcknowledgeLinks;
import dev.tocsin.adapter.rest.link.LinkSettings;
import dev.tocsin.application.Engine;
import dev.tocsin.application.access.Gate;
import dev.tocsin.application.access.Keyring;
import dev.tocsin.application.catalog.ComponentCatalog;
import dev.tocsin.application.catalog.EnvironmentCatalog;
import dev.tocsin.application.catalog.ServiceCatalog;
import dev.tocsin.application.catalog.TeamRoster;
import dev.tocsin.application.escalation.EscalationSettings;
import dev.tocsin.application.escalation.PolicyDesk;
import dev.tocsin.application.feed.EventFeed;
import dev.tocsin.application.feed.LiveFeed;
import dev.tocsin.application.incident.DossierBoard;
import dev.tocsin.application.incident.DossierDesk;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.PublicBoard;
import dev.tocsin.application.incident.PublicDesk;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.oncall.DutyBoard;
import dev.tocsin.application.oncall.ScheduleDesk;
import dev.tocsin.application.oncall.StandInDesk;
import dev.tocsin.application.organization.OrganizationRegistry;
import dev.tocsin.application.paging.PageDesk;
import dev.tocsin.application.people.UserDirectory;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.sla.SeverityDesk;
import dev.tocsin.application.webhook.WebhookDesk;
import dev.tocsin.testkit.SeededText;
import dev.tocsin.testkit.SettableClock;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What the service is wired to in tests: an engine without a database, and a clock that stands still. */
@Factory
final class EngineInMemory {

    static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");

    /** As somebody sets it who has the service under a path of their own. */
    static final String PUBLIC_URL = "https://tocsin.example.com/oncall/";

    static final String SECRET = "a secret of the tests, 32 bytes or more";

    @Singleton
    @Bean(typed = {SettableClock.class, InstantSource.class})
    @Replaces(bean = InstantSource.class, factory = InstantSourceFactory.class)
    SettableClock clock() {
        return SettableClock.at(NOON);
    }

    @Singleton
    LinkSettings linkSettings() {
        return new LinkSettings(SECRET.getBytes(UTF_8), PUBLIC_URL);
    }

    @Singleton
    Postbox postbox() {
        return new Postbox();
    }

    @Singleton
    Witnesses witnesses() {
        return new Witnesses();
    }

    @Singleton
    Engine engine(InstantSource clock, Postbox postbox, Witnesses witnesses, AcknowledgeLinks links) {
        Ports memory = InMemory.ports(clock, new SeededText(7));
        return Engine.on(memory.reaching(
                        postbox.pagers(),
                        (incident, person) ->
                                Optional.of(links.to(incident.organization(), incident.incident(), person)),
                        memory.together())
                .hearing(witnesses::write, witnesses::read));
    }

    @Singleton
    PageDesk pageDesk(Engine engine) {
        return engine.pageDesk();
    }

    @Singleton
    OrganizationRegistry organizations(Engine engine) {
        return engine.organizations();
    }

    @Singleton
    Gate gate(Engine engine) {
        return engine.gate();
    }

    @Singleton
    Keyring keys(Engine engine) {
        return engine.keys();
    }

    @Singleton
    IncidentDesk desk(Engine engine) {
        return engine.desk();
    }

    @Singleton
    EventFeed feed(Engine engine) {
        return engine.feed();
    }

    @Singleton
    LiveFeed live(Engine engine) {
        return engine.live();
    }

    @Singleton
    IncidentBoard board(Engine engine) {
        return engine.board();
    }

    @Singleton
    DossierDesk dossierDesk(Engine engine) {
        return engine.dossierDesk();
    }

    @Singleton
    DossierBoard dossiers(Engine engine) {
        return engine.dossiers();
    }

    @Singleton
    PublicDesk publicDesk(Engine engine) {
        return engine.publicDesk();
    }

    @Singleton
    PublicBoard publicBoard(Engine engine) {
        return engine.publicBoard();
    }

    @Singleton
    ServiceCatalog services(Engine engine) {
        return engine.services();
    }

    @Singleton
    TeamRoster teams(Engine engine) {
        return engine.teams();
    }

    @Singleton
    ScheduleDesk schedules(Engine engine) {
        return engine.schedules();
    }

    @Singleton
    StandInDesk standIns(Engine engine) {
        return engine.standIns();
    }

    @Singleton
    DutyBoard duties(Engine engine) {
        return engine.duties();
    }

    @Singleton
    PolicyDesk policies(Engine engine) {
        return engine.policies();
    }

    @Singleton
    EscalationSettings escalationSettings(Engine engine) {
        return engine.escalationSettings();
    }

    @Singleton
    ComponentCatalog components(Engine engine) {
        return engine.components();
    }

    @Singleton
    EnvironmentCatalog environments(Engine engine) {
        return engine.environments();
    }

    @Singleton
    UserDirectory users(Engine engine) {
        return engine.users();
    }

    @Singleton
    WebhookDesk webhooks(Engine engine) {
        return engine.webhooks();
    }

    @Singleton
    SeverityDesk severities(Engine engine) {
        return engine.severities();
    }
}
