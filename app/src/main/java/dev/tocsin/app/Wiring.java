package dev.tocsin.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.link.AcknowledgeLinks;
import dev.tocsin.adapter.rest.link.LinkSettings;
import dev.tocsin.application.Engine;
import dev.tocsin.application.Housekeeping;
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
import dev.tocsin.application.incident.DeadlineWatch;
import dev.tocsin.application.incident.DossierBoard;
import dev.tocsin.application.incident.DossierDesk;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.PublicBoard;
import dev.tocsin.application.incident.PublicDesk;
import dev.tocsin.application.oncall.DutyBoard;
import dev.tocsin.application.oncall.ScheduleDesk;
import dev.tocsin.application.oncall.StandInDesk;
import dev.tocsin.application.organization.OrganizationRegistry;
import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.paging.PageDesk;
import dev.tocsin.application.people.UserDirectory;
import dev.tocsin.application.port.AnswerLinks;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.DueReminders;
import dev.tocsin.application.port.Environments;
import dev.tocsin.application.port.Feed;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Jitter;
import dev.tocsin.application.port.Markup;
import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.application.port.Organizations;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Pages;
import dev.tocsin.application.port.Policies;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.PostmortemTemplates;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.Receipts;
import dev.tocsin.application.port.Reports;
import dev.tocsin.application.port.Rosters;
import dev.tocsin.application.port.Schedules;
import dev.tocsin.application.port.Services;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.Teams;
import dev.tocsin.application.port.Together;
import dev.tocsin.application.port.Usage;
import dev.tocsin.application.port.Users;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.application.port.Webhooks;
import dev.tocsin.application.sla.SeverityDesk;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The one place where ports meet adapters: the driven ones go in, the driving ones come out. */
@Factory
final class Wiring {

    @Singleton
    Ports ports(
            Store store,
            Receipts receipts,
            Incidents incidents,
            Feed feed,
            DueIncidents dueIncidents,
            OnCallBook onCallBook,
            Pages pages,
            PageQueue pageQueue,
            Webhooks webhooks,
            DeliveryQueue deliveryQueue,
            WebhookSender webhookSender,
            List<Pager> pagers,
            AnswerLinks answerLinks,
            Together together,
            Directory directory,
            Services services,
            Teams teams,
            Schedules schedules,
            Rosters rosters,
            Policies policies,
            Postmortems postmortems,
            DueReminders dueReminders,
            PostmortemTemplates postmortemTemplates,
            Markup markup,
            Reports reports,
            Optional<DraftWriter> draftWriter,
            Optional<SlackThreads> slackThreads,
            Components components,
            Environments environments,
            Users users,
            ApiKeys apiKeys,
            Organizations organizations,
            Settings settings,
            Usage usage,
            Ids ids,
            RandomText randomText,
            Jitter jitter,
            InstantSource clock,
            Bells bells) {
        return new Ports(
                new RingingStore(store, bells, clock),
                receipts,
                incidents,
                feed,
                dueIncidents,
                onCallBook,
                pages,
                pageQueue,
                webhooks,
                deliveryQueue,
                new LoggedWebhookSender(webhookSender),
                pagers.stream().<Pager>map(LoggedPager::new).toList(),
                answerLinks,
                together,
                directory,
                services,
                teams,
                schedules,
                rosters,
                policies,
                postmortems,
                dueReminders,
                postmortemTemplates,
                markup,
                draftWriter.orElseGet(DraftWriter::disabled),
                slackThreads.orElseGet(SlackThreads::disabled),
                reports,
                components,
                environments,
                users,
                apiKeys,
                organizations,
                settings,
                usage,
                ids,
                randomText,
                jitter,
                clock);
    }

    @Singleton
    AnswerLinks answerLinks(AcknowledgeLinks links) {
        return (incident, person) -> Optional.of(links.to(incident.organization(), incident.incident(), person));
    }

    @Singleton
    LinkSettings linkSettings(
            @Value("${tocsin.secret}") String secret,
            @Value("${tocsin.public.url:}") String publicUrl,
            @Value("${micronaut.server.port:8080}") int port) {
        String here = port > 0 ? "http://localhost:" + port : "http://localhost";
        return new LinkSettings(secret.getBytes(UTF_8), publicUrl.isBlank() ? here : publicUrl);
    }

    @Singleton
    Engine engine(Ports ports) {
        return Engine.on(ports);
    }

    @Singleton
    OrganizationRegistry organizationRegistry(Engine engine) {
        return engine.organizations();
    }

    @Singleton
    Gate gate(Engine engine) {
        return engine.gate();
    }

    @Singleton
    Keyring keyring(Engine engine) {
        return engine.keys();
    }

    @Singleton
    IncidentDesk incidentDesk(Engine engine) {
        return engine.desk();
    }

    @Singleton
    EventFeed eventFeed(Engine engine) {
        return engine.feed();
    }

    @Singleton
    LiveFeed liveFeed(Engine engine) {
        return engine.live();
    }

    @Singleton
    IncidentBoard incidentBoard(Engine engine) {
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
    DeadlineWatch deadlineWatch(Engine engine) {
        return engine.deadlines();
    }

    @Singleton
    Dispatch dispatch(Engine engine) {
        return engine.dispatch();
    }

    @Singleton
    PageDesk pageDesk(Engine engine) {
        return engine.pageDesk();
    }

    @Singleton
    ServiceCatalog serviceCatalog(Engine engine) {
        return engine.services();
    }

    @Singleton
    TeamRoster teamRoster(Engine engine) {
        return engine.teams();
    }

    @Singleton
    ScheduleDesk scheduleDesk(Engine engine) {
        return engine.schedules();
    }

    @Singleton
    StandInDesk standInDesk(Engine engine) {
        return engine.standIns();
    }

    @Singleton
    DutyBoard dutyBoard(Engine engine) {
        return engine.duties();
    }

    @Singleton
    PolicyDesk policyDesk(Engine engine) {
        return engine.policies();
    }

    @Singleton
    EscalationSettings escalationSettings(Engine engine) {
        return engine.escalationSettings();
    }

    @Singleton
    ComponentCatalog componentCatalog(Engine engine) {
        return engine.components();
    }

    @Singleton
    EnvironmentCatalog environmentCatalog(Engine engine) {
        return engine.environments();
    }

    @Singleton
    UserDirectory userDirectory(Engine engine) {
        return engine.users();
    }

    @Singleton
    SeverityDesk severityDesk(Engine engine) {
        return engine.severities();
    }

    @Singleton
    Housekeeping housekeeping(Engine engine) {
        return engine.housekeeping();
    }
}
