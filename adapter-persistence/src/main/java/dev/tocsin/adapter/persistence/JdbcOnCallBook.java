package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.oncall.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two round trips, however many incidents: by which policies they go and when somebody last did something, then everybody whom these
 * policies name. Asked by whoever decides about claimed incidents, it reads in the transaction of the claim.
 */
record JdbcOnCallBook(Database database) implements OnCallBook {

    /** The newest one by a person; the order is that of the index. */
    private static final String LAST_ACT =
            "select k.id, (select e.at from incident_event e where e.organization_id = k.organization_id"
                    + " and e.incident_id = k.id and e.via <> '" + Words.AUTOMATIC + "'"
                    + " order by e.organization_id, e.incident_id, e.position desc limit 1) from ";

    /** What the first round trip tells of an incident. */
    private record Asked(Incident incident, Optional<EscalationPlan> inForce, Optional<Instant> lastActivity) {

        /** The one that it goes by. */
        Optional<EscalationPlan> plan() {
            return incident.escalation().plan().or(() -> inForce);
        }

        OnCall answer(WhoIsThere.Found who) {
            UUID organization = incident.organization().value();
            return new OnCall(inForce, who.people(organization), who.rosters(organization, plan()), lastActivity);
        }
    }

    @Override
    public Map<IncidentId, OnCall> ask(Collection<Incident> incidents, Instant at) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        return database.run(connection -> {
            List<Asked> asked = asked(connection, incidents);
            WhoIsThere.Found who = whoIsThere(connection, asked, at);
            Map<IncidentId, OnCall> answers = new LinkedHashMap<>();
            asked.forEach(one -> answers.put(one.incident().id(), one.answer(who)));
            return answers;
        });
    }

    private List<Asked> asked(Connection connection, Collection<Incident> incidents) throws SQLException {
        Queries queries = new Queries();
        PoliciesInForce policies = PoliciesInForce.of(incidents, queries);
        Map<UUID, Instant> lastActs = new HashMap<>();
        Keys keys = new Keys(incidents.stream()
                .map(incident -> new Acquaintances.Key(
                        incident.organization().value(), incident.id().value()))
                .toList());
        queries.each(keys.in(LAST_ACT, ""), row -> {
            UUID incident = row.uuid();
            @Nullable Instant at = row.instantOrNull();
            if (at != null) {
                lastActs.put(incident, at);
            }
        });
        queries.read(connection, database.isPostgres());
        return incidents.stream()
                .map(incident -> new Asked(
                        incident,
                        policies.find(incident),
                        Optional.ofNullable(lastActs.get(incident.id().value()))))
                .toList();
    }

    private WhoIsThere.Found whoIsThere(Connection connection, List<Asked> asked, Instant at) throws SQLException {
        WhoIsThere who = new WhoIsThere(Period.at(at));
        asked.forEach(one -> who.name(one.incident(), one.plan()));
        Queries queries = new Queries();
        who.ask(queries);
        queries.read(connection, database.isPostgres());
        return who.found();
    }
}
