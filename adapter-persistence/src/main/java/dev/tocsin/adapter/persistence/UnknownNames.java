package dev.tocsin.adapter.persistence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that have to be read, and the one query that reads them. */
final class UnknownNames {

    private static final String NONE = "cast(null as uuid), 0, ";
    private static final String KEYS = " from " + Keys.TABLE;
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

    final Set<Acquaintances.Key> people = new LinkedHashSet<>();
    final Set<Acquaintances.Key> teams = new LinkedHashSet<>();
    final Set<Acquaintances.Key> services = new LinkedHashSet<>();
    final Set<Acquaintances.Key> linked = new LinkedHashSet<>();

    private static String link(int rank, String thing, String columns) {
        return "select 'link " + rank + "', x.organization_id, x.id, l.incident_id, l.ordinal, " + columns + KEYS
                + " join incident_" + thing + BY_INCIDENT + " join " + thing
                + " x on x.organization_id = l.organization_id and x.id = l." + thing + "_id";
    }

    boolean isEmpty() {
        return people.isEmpty() && teams.isEmpty() && services.isEmpty() && linked.isEmpty();
    }

    /** Of the names. */
    Set<UUID> organizations() {
        return Stream.of(people, teams, services)
                .flatMap(Set::stream)
                .map(Acquaintances.Key::organization)
                .collect(Collectors.toSet());
    }

    Query query() {
        List<Query> parts = new ArrayList<>();
        part(PEOPLE, people, 1, parts);
        part(TEAMS, teams, 1, parts);
        part(SERVICES, services, 1, parts);
        part(LINKS, linked, 3, parts);
        Query query = new Query();
        for (Query part : parts) {
            query.add(query.isEmpty() ? "" : " union all ").add(part);
        }
        return query.add(linked.isEmpty() ? "" : " order by 1, 4, 5");
    }

    private static void part(String sql, Set<Acquaintances.Key> wanted, int times, List<Query> parts) {
        if (!wanted.isEmpty()) {
            Keys keys = new Keys(wanted);
            parts.add(new Query().add(sql, params -> {
                for (int i = 0; i < times; i++) {
                    keys.bind(params);
                }
            }));
        }
    }
}
