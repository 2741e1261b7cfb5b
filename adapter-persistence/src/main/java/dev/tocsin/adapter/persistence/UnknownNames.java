package dev.tocsin.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that have to be read, and the one statement that reads them. */
final class UnknownNames {

    private static final String NONE = "cast(null as uuid), 0, ";
    private static final String KEYS =
            " from unnest(cast(? as uuid array), cast(? as uuid array)) as k(organization_id, id)";
    private static final String BY_ID = " x on x.organization_id = k.organization_id and x.id = k.id";
    private static final String BY_INCIDENT = " l on l.organization_id = k.organization_id and l.incident_id = k.id";
    private static final String PEOPLE =
            "select 'person', x.organization_id, x.id, " + NONE + "x.name, x.email" + KEYS + " join app_user" + BY_ID;
    private static final String TEAMS =
            "select 'team', x.organization_id, x.id, " + NONE + "x.name, null" + KEYS + " join team" + BY_ID;
    private static final String SERVICES = "select 'service', x.organization_id, x.id, " + NONE
            + "x.service_key, x.name" + KEYS + " join service" + BY_ID;
    private static final String LINKS = link(1, "service", "x.service_key, x.name")
            + " union all " + link(2, "component", "x.name, x.status")
            + " union all " + link(3, "environment", "x.name, null");

    private static final String CROWDS =
            "select 'participant', e.organization_id, e.author_id, e.incident_id, e.position,"
                    + " e.author_name, e.author_email from incident_event e where (e.organization_id, e.position) in"
                    + " (select f.organization_id, min(f.position)" + KEYS
                    + " join incident_event f on f.organization_id = k.organization_id and f.incident_id = k.id"
                    + " where f.author_id is not null group by f.organization_id, f.incident_id, f.author_id)";

    final Set<Acquaintances.Key> people = new LinkedHashSet<>();
    final Set<Acquaintances.Key> teams = new LinkedHashSet<>();
    final Set<Acquaintances.Key> services = new LinkedHashSet<>();
    final Set<Acquaintances.Key> linked = new LinkedHashSet<>();
    final Set<Acquaintances.Key> crowded = new LinkedHashSet<>();

    private static String link(int rank, String thing, String columns) {
        return "select 'link " + rank + "', x.organization_id, x.id, l.incident_id, l.ordinal, " + columns + KEYS
                + " join incident_" + thing + BY_INCIDENT + " join " + thing
                + " x on x.organization_id = l.organization_id and x.id = l." + thing + "_id";
    }

    boolean isEmpty() {
        return people.isEmpty() && teams.isEmpty() && services.isEmpty() && linked.isEmpty() && crowded.isEmpty();
    }

    Names read(Connection connection) throws SQLException {
        List<String> parts = new ArrayList<>();
        List<Set<Acquaintances.Key>> keys = new ArrayList<>();
        part(PEOPLE, people, 1, parts, keys);
        part(TEAMS, teams, 1, parts, keys);
        part(SERVICES, services, 1, parts, keys);
        part(LINKS, linked, 3, parts, keys);
        part(CROWDS, crowded, 1, parts, keys);
        String order = linked.isEmpty() && crowded.isEmpty() ? "" : " order by 1, 4, 5";
        try (PreparedStatement statement = connection.prepareStatement(String.join(" union all ", parts) + order)) {
            Params params = new Params(statement);
            for (Set<Acquaintances.Key> wanted : keys) {
                params.array(
                                "uuid",
                                wanted.stream()
                                        .map(Acquaintances.Key::organization)
                                        .toArray())
                        .array(
                                "uuid",
                                wanted.stream().map(Acquaintances.Key::id).toArray());
            }
            Names names = new Names();
            try (ResultSet rows = statement.executeQuery()) {
                for (Row row = new Row(rows); row.next(); ) {
                    names.add(row);
                }
            }
            return names;
        }
    }

    private static void part(
            String sql,
            Set<Acquaintances.Key> wanted,
            int times,
            List<String> parts,
            List<Set<Acquaintances.Key>> keys) {
        if (!wanted.isEmpty()) {
            parts.add(sql);
            for (int i = 0; i < times; i++) {
                keys.add(wanted);
            }
        }
    }
}
