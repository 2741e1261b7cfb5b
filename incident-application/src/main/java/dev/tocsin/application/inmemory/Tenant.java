package dev.tocsin.application.inmemory;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.TemplateId;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** All that belongs to one organization: nothing in here can refer to what is in another. */
final class Tenant {

    private final Organization organization;
    private Severities severities;
    private Optional<Email> catchAll = Optional.empty();
    private PostmortemChoice postmortemChoice = PostmortemChoice.INITIAL;

    final Table<UserId, User> users = new Table<>();
    final Table<ApiKeyId, ApiKey> keys = new Table<>();
    final Table<TeamId, Team> teams = new Table<>();
    final Table<ScheduleId, Schedule> schedules = new Table<>();
    final Table<ScheduleId, List<ScheduleOverride>> overrides = new Table<>();
    final Table<ScheduleId, List<Unavailability>> unavailabilities = new Table<>();
    final Table<PolicyId, EscalationPolicy> policies = new Table<>();

    /** By severity; without one, what is in force where nothing else is said. */
    final Table<Optional<Severity>, PolicyId> bindings = new Table<>();

    final Table<ServiceId, Service> services = new Table<>();
    final Table<ComponentId, Component> components = new Table<>();

    /** All of each component, the first one first. */
    final Table<ComponentId, List<RecordWrite.AddStatusChange>> statusChanges = new Table<>();

    final Table<EnvironmentId, Environment> environments = new Table<>();
    final Table<IdempotencyKey, Receipt.Found> receipts = new Table<>();

    /** The deleted ones too. */
    final Table<IncidentId, StoredIncident> incidents = new Table<>();

    /** When what was linked to it was linked, but for what it has named since it was opened. */
    final Table<IncidentId, Map<UUID, Instant>> linkedLater = new Table<>();

    final Table<IncidentNumber, IncidentId> numbers = new Table<>();

    /** The last number of each year. */
    final Table<Integer, Integer> counters = new Table<>();

    final Table<IncidentId, List<Alert>> alerts = new Table<>();
    final Log log = new Log();
    final Table<PageId, LedgerRow> ledger = new Table<>();

    /** Until when the deadlines of an incident are left alone. */
    final Table<IncidentId, Instant> putOff = new Table<>();

    /** Those that somebody decides about just now. */
    final Set<IncidentId> claimed = new HashSet<>();

    final Table<PostmortemId, StoredPostmortem> postmortems = new Table<>();
    /** All of each postmortem, the first one first. */
    final Table<PostmortemId, List<PostmortemVersion>> versions = new Table<>();
    /** The last number of each year. */
    final Table<Integer, Integer> postmortemCounters = new Table<>();

    /** Until when the reminders that are due of one are left alone. */
    final Table<PostmortemId, Instant> remindersPutOff = new Table<>();

    final Table<TemplateId, OwnTemplate> templates = new Table<>();
    final Table<WebhookId, WebhookRow> webhooks = new Table<>();

    /** All of each webhook, the first one first. */
    final Table<WebhookId, List<WebhookEntry>> webhookEntries = new Table<>();

    /** In the order of the feed. */
    final Table<DeliveryId, DeliveryRow> deliveries = new Table<>();

    Tenant(Organization organization, Severities severities) {
        this.organization = organization;
        this.severities = severities;
    }

    Organization organization() {
        return organization;
    }

    /** Deleted incidents are not found. */
    Optional<StoredIncident> find(IncidentRef ref) {
        Optional<StoredIncident> found = switch (ref) {
            case IncidentRef.ById byId -> incidents.find(byId.id());
            case IncidentRef.ByNumber byNumber ->
                numbers.find(byNumber.number()).flatMap(incidents::find);
        };
        return found.filter(stored -> stored.incident().deletedAt().isEmpty());
    }

    /** Those that are not deleted, newest first. */
    List<AffectingIncident> affecting(Predicate<Incident> affecting, UUID thing) {
        return incidents
                .all()
                .filter(stored -> stored.incident().deletedAt().isEmpty() && affecting.test(stored.incident()))
                .sorted(Lists.newestFirst(
                        stored -> stored.incident().createdAt(),
                        stored -> stored.incident().id().value()))
                .map(stored -> affecting(stored, thing))
                .toList();
    }

    private AffectingIncident affecting(StoredIncident stored, UUID thing) {
        Incident incident = stored.incident();
        return AffectingIncident.of(
                stored.number(),
                incident.details().title(),
                incident.details().severity(),
                incident.status(),
                new AffectingIncident.Course(
                        incident.createdAt(), incident.sla().overSince()),
                linkedLater.find(incident.id()).flatMap(links -> Optional.ofNullable(links.get(thing))));
    }

    Severities severities() {
        return severities;
    }

    Optional<Email> catchAll() {
        return catchAll;
    }

    void catchAll(Email next, Journal journal) {
        Optional<Email> before = catchAll;
        journal.note(() -> catchAll = before);
        catchAll = Optional.of(next);
    }

    PostmortemChoice postmortemChoice() {
        return postmortemChoice;
    }

    void postmortemChoice(PostmortemChoice next, Journal journal) {
        PostmortemChoice before = postmortemChoice;
        journal.note(() -> postmortemChoice = before);
        postmortemChoice = next;
    }

    void severities(Severities next, Journal journal) {
        Severities before = severities;
        journal.note(() -> severities = before);
        severities = next;
    }
}
