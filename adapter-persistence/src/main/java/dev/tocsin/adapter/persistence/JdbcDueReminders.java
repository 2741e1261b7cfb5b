package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.DueReminders;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;

/** By when each item is due for a reminder, which its writers keep. */
record JdbcDueReminders(Database database) implements DueReminders {

    /** Nobody finds what a deleted incident has left, so it must not lie in the way of what is due. */
    private static final String FORGET = "update action_item set remind_at = null where remind_at <= ?"
            + " and exists (select 1 from postmortem p join incident i"
            + " on i.organization_id = p.organization_id and i.id = p.incident_id"
            + " where p.organization_id = action_item.organization_id and p.id = action_item.postmortem_id"
            + " and i.status = 'deleted')";

    private static final String DUE = "select p.organization_id, p.incident_id from"
            + " (select a.organization_id, a.postmortem_id, min(a.remind_at) as since from action_item a"
            + " where a.remind_at <= ? group by a.organization_id, a.postmortem_id";

    private static final String OF_POSTMORTEMS =
            ") d join postmortem p on p.organization_id = d.organization_id and p.id = d.postmortem_id order by d.since";

    @Override
    public List<Due> due(Instant now, int limit) {
        Query forget = new Query().add(FORGET, now);
        Query due = new Query().add(DUE, now).add(" order by since limit ?" + OF_POSTMORTEMS, limit);
        return database.run(connection -> {
            forget.update(connection);
            return due.list(connection, row -> new Due(new OrganizationId(row.uuid()), new IncidentId(row.uuid())));
        });
    }

    @Override
    public void putOff(Due due, Instant until) {
        Query query = new Query()
                .add("update action_item set remind_at = ?", until)
                .add(" where remind_at < ?", until)
                .add(" and organization_id = ?", due.organization().value())
                .add(
                        " and postmortem_id in (select p.id from postmortem p where p.organization_id = ?",
                        due.organization().value())
                .add(" and p.incident_id = ?)", due.incident().value());
        database.run(query::update);
    }
}
