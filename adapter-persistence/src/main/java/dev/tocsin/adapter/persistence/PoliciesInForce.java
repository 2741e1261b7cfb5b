package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.incident.Incident;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policies in force for incidents that have no copy of one: what may be in force is read, and the domain chooses. */
final class PoliciesInForce {

    private static final String POLICY = "p.id, p.name, p.plan from ";
    private static final String OF_SETTINGS = "select b.organization_id, cast(null as uuid), b.severity, " + POLICY
            + "escalation_binding b join escalation_policy p on p.organization_id = b.organization_id and p.id = b.policy_id"
            + " where b.organization_id = any (?)";
    private static final String OF_SERVICES = " union all select s.organization_id, s.id, null, " + POLICY;
    private static final String SERVICES = " join service s on s.organization_id = k.organization_id and s.id = k.id"
            + " join escalation_policy p on p.organization_id = s.organization_id and p.id = s.policy_id";

    private final Map<UUID, Map<String, PolicyRef>> ofSettings = new HashMap<>();
    private final Map<Acquaintances.Key, PolicyRef> ofServices = new HashMap<>();
    private final Map<Acquaintances.Key, EscalationPlan> plans = new HashMap<>();

    private PoliciesInForce() {}

    /** To be found once the queries have been read. */
    static PoliciesInForce of(Collection<Incident> incidents, Queries queries) {
        PoliciesInForce policies = new PoliciesInForce();
        List<Incident> without = incidents.stream()
                .filter(incident -> incident.escalation().plan().isEmpty())
                .toList();
        if (!without.isEmpty()) {
            queries.each(query(without), policies::take);
        }
        return policies;
    }

    /** Empty for incidents that have a copy, too. */
    Optional<EscalationPlan> find(Incident incident) {
        UUID organization = incident.organization().value();
        List<Optional<PolicyRef>> own = incident.impact().services().stream()
                .map(service ->
                        Optional.ofNullable(ofServices.get(new Acquaintances.Key(organization, service.value()))))
                .toList();
        return incident.escalation().plan().isPresent()
                ? Optional.empty()
                : JdbcPolicies.bindings(ofSettings.getOrDefault(organization, Map.of()))
                        .choose(own, incident.details().severity())
                        .map(chosen -> plans.get(
                                new Acquaintances.Key(organization, chosen.id().value())));
    }

    private static Query query(List<Incident> incidents) {
        Keys services = new Keys(incidents.stream()
                .flatMap(incident -> incident.impact().services().stream()
                        .map(service ->
                                new Acquaintances.Key(incident.organization().value(), service.value())))
                .distinct()
                .toList());
        Object[] organizations = incidents.stream()
                .map(incident -> incident.organization().value())
                .distinct()
                .toArray();
        return new Query()
                .add(OF_SETTINGS, "uuid", organizations)
                .add(services.all().isEmpty() ? new Query() : services.in(OF_SERVICES, SERVICES));
    }

    private void take(Row row) throws SQLException {
        UUID organization = row.uuid();
        @Nullable UUID service = row.uuidOrNull();
        @Nullable String severity = row.textOrNull();
        UUID id = row.uuid();
        PolicyRef policy = new PolicyRef(new PolicyId(id), row.text());
        String plan = row.text();
        plans.computeIfAbsent(new Acquaintances.Key(organization, id), absent -> PlanText.read(plan));
        if (service != null) {
            ofServices.put(new Acquaintances.Key(organization, service), policy);
        } else if (severity != null) {
            ofSettings.computeIfAbsent(organization, absent -> new HashMap<>()).put(severity, policy);
        }
    }
}
