package dev.tocsin.application;

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
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.oncall.DutyBoard;
import dev.tocsin.application.oncall.ScheduleDesk;
import dev.tocsin.application.oncall.StandInDesk;
import dev.tocsin.application.organization.OrganizationRegistry;
import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.paging.PageDesk;
import dev.tocsin.application.people.UserDirectory;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.postmortem.ActionItemBoard;
import dev.tocsin.application.postmortem.ActionItemDesk;
import dev.tocsin.application.postmortem.PostmortemArchive;
import dev.tocsin.application.postmortem.PostmortemBoard;
import dev.tocsin.application.postmortem.PostmortemDesk;
import dev.tocsin.application.postmortem.PostmortemExport;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk;
import dev.tocsin.application.postmortem.ReminderRound;
import dev.tocsin.application.postmortem.TemplateDesk;
import dev.tocsin.application.report.ReportBoard;
import dev.tocsin.application.sla.SeverityDesk;
import dev.tocsin.application.webhook.DeliveryDispatch;
import dev.tocsin.application.webhook.WebhookDesk;
import dev.tocsin.application.webhook.WebhookRound;
import java.time.InstantSource;
import java.util.function.IntUnaryOperator;

/** Everything that can be asked of Tocsin: the driving ports, on one set of driven ones. */
public record Engine(
        OrganizationRegistry organizations,
        Gate gate,
        Keyring keys,
        IncidentDesk desk,
        IncidentBoard board,
        DossierDesk dossierDesk,
        DossierBoard dossiers,
        PublicDesk publicDesk,
        PublicBoard publicBoard,
        EventFeed feed,
        LiveFeed live,
        DeadlineWatch deadlines,
        Dispatch dispatch,
        PageDesk pageDesk,
        ServiceCatalog services,
        TeamRoster teams,
        ScheduleDesk schedules,
        StandInDesk standIns,
        DutyBoard duties,
        PolicyDesk policies,
        EscalationSettings escalationSettings,
        ComponentCatalog components,
        EnvironmentCatalog environments,
        UserDirectory users,
        SeverityDesk severities,
        PostmortemDesk postmortemDesk,
        PostmortemBoard postmortems,
        PostmortemExport postmortemExport,
        PostmortemArchive postmortemArchive,
        ActionItemDesk actionItemDesk,
        ActionItemBoard actionItems,
        ReminderRound reminders,
        TemplateDesk templates,
        PostmortemSettingsDesk postmortemSettings,
        ReportBoard reports,
        WebhookDesk webhooks,
        WebhookRound webhookRound,
        DeliveryDispatch deliveries,
        Housekeeping housekeeping) {

    public static Engine on(Ports ports) {
        Dispatch dispatch = Dispatch.on(ports);
        return new Engine(
                OrganizationRegistry.on(ports),
                Gate.on(ports),
                Keyring.on(ports),
                IncidentDesk.on(ports),
                IncidentBoard.on(ports),
                DossierDesk.on(ports),
                DossierBoard.on(ports),
                PublicDesk.on(ports),
                PublicBoard.on(ports),
                EventFeed.on(ports),
                LiveFeed.on(ports),
                DeadlineWatch.on(ports),
                dispatch,
                PageDesk.on(ports, dispatch),
                ServiceCatalog.on(ports),
                TeamRoster.on(ports),
                ScheduleDesk.on(ports),
                StandInDesk.on(ports),
                DutyBoard.on(ports),
                PolicyDesk.on(ports),
                EscalationSettings.on(ports),
                ComponentCatalog.on(ports),
                EnvironmentCatalog.on(ports),
                UserDirectory.on(ports),
                SeverityDesk.on(ports),
                PostmortemDesk.on(ports),
                PostmortemBoard.on(ports),
                PostmortemExport.on(ports),
                PostmortemArchive.on(ports),
                ActionItemDesk.on(ports),
                ActionItemBoard.on(ports),
                ReminderRound.on(ports),
                TemplateDesk.on(ports),
                PostmortemSettingsDesk.on(ports),
                ReportBoard.on(ports),
                WebhookDesk.on(ports),
                WebhookRound.on(ports),
                DeliveryDispatch.on(ports),
                Housekeeping.on(ports));
    }

    /**
     * An engine without a database, and without anything in it.
     *
     * @param clock such as {@link InstantSource#system()}
     * @param random answers a number from 0 to below the one given; keys are made of them, so
     *     {@code new SecureRandom()::nextInt}
     */
    public static Engine inMemory(InstantSource clock, IntUnaryOperator random) {
        return on(InMemory.ports(clock, RandomText.from(random)));
    }
}
