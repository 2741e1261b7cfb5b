package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.application.incident.IncidentView.Participant;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names of people, teams and services, which this node remembers: so that reading an incident needs no join, and nothing at all
 * beside its own row in most cases. What is not known is read in one statement, together with the links of incidents that have any.
 */
final class Acquaintances {

    /** What of a row's surroundings is needed. */
    enum Need {
        PEOPLE,
        PEOPLE_AND_LINKS,
        EVERYTHING
    }

    /** An id with its organization. */
    record Key(UUID organization, UUID id) {}

    private final Memory<Key, Responder> people;
    private final Memory<Key, TeamRef> teams;
    private final Memory<Key, AffectedService> services;

    Acquaintances(Ticker ticker) {
        this.people = new Memory<>(ticker);
        this.teams = new Memory<>(ticker);
        this.services = new Memory<>(ticker);
    }

    void forgetPerson(UUID organization, UUID id) {
        people.forget(new Key(organization, id));
    }

    void forgetTeam(UUID organization, UUID id) {
        teams.forget(new Key(organization, id));
    }

    void forgetService(UUID organization, UUID id) {
        services.forget(new Key(organization, id));
    }

    /** The names that these rows need: from memory, and what is missing there in at most one statement. */
    Names names(Connection connection, Collection<IncidentRow> rows, Need need) throws SQLException {
        return names(connection, rows, need, false);
    }

    /** As well as the names, and in the same statement, everybody who ever acted on an incident whose timeline is too long to tell. */
    Names names(Connection connection, Collection<IncidentRow> rows, Need need, boolean everybody) throws SQLException {
        Names names = new Names();
        Unknown unknown = new Unknown();
        if (everybody) {
            rows.forEach(row -> unknown.crowded.add(new Key(row.organization(), row.id())));
        }
        for (IncidentRow row : rows) {
            row.people().forEach(id -> recall(people, names.people, unknown.people, new Key(row.organization(), id)));
            if (row.team() != null) {
                recall(teams, names.teams, unknown.teams, new Key(row.organization(), row.team()));
            }
            if (need == Need.EVERYTHING && row.service() != null) {
                recall(services, names.services, unknown.services, new Key(row.organization(), row.service()));
            }
            if (need != Need.PEOPLE && row.linked()) {
                unknown.linked.add(new Key(row.organization(), row.id()));
            }
        }
        if (!unknown.isEmpty()) {
            read(connection, unknown, names);
        }
        return names;
    }

    private static <V> void recall(Memory<Key, V> memory, Map<Key, V> known, Set<Key> unknown, Key key) {
        V remembered = memory.recall(key);
        if (remembered == null) {
            unknown.add(key);
        } else {
            known.put(key, remembered);
        }
    }

    private void read(Connection connection, Unknown unknown, Names names) throws SQLException {
        long beforePeople = people.beforeReading();
        long beforeTeams = teams.beforeReading();
        long beforeServices = services.beforeReading();
        Names read = unknown.read(connection);
        people.learn(beforePeople, read.people);
        teams.learn(beforeTeams, read.teams);
        services.learn(beforeServices, read.services);
        names.add(read);
    }

    /** What one reading needs to know. */
    static final class Names {

        private final Map<Key, Responder> people = new HashMap<>();
        private final Map<Key, TeamRef> teams = new HashMap<>();
        private final Map<Key, AffectedService> services = new HashMap<>();
        private final Map<UUID, Links> links = new HashMap<>();
        private final List<Participant> participants = new ArrayList<>();

        Responder person(UUID organization, UUID id) {
            return Objects.requireNonNull(people.get(new Key(organization, id)));
        }

        TeamRef team(UUID organization, UUID id) {
            return Objects.requireNonNull(teams.get(new Key(organization, id)));
        }

        AffectedService service(UUID organization, UUID id) {
            return Objects.requireNonNull(services.get(new Key(organization, id)));
        }

        void person(Key key, String name, String email) {
            people.put(key, new Responder(new UserId(key.id()), name, new Email(email)));
        }

        void team(Key key, String name) {
            teams.put(key, new TeamRef(new TeamId(key.id()), name));
        }

        /** Everybody who acted, if that was asked for. */
        List<Participant> participants() {
            return participants;
        }

        Links links(UUID incident) {
            return links.getOrDefault(incident, Links.NONE);
        }

        private void add(Names more) {
            people.putAll(more.people);
            teams.putAll(more.teams);
            services.putAll(more.services);
            links.putAll(more.links);
            participants.addAll(more.participants);
        }

        private void add(Row row) throws SQLException {
            String kind = row.text();
            Key key = new Key(row.uuid(), row.uuid());
            UUID incident = row.uuidOrNull();
            row.number();
            String first = row.text();
            @Nullable String second = row.textOrNull();
            switch (kind) {
                case "person" -> person(key, first, String.valueOf(second));
                case "team" -> team(key, first);
                case "service" -> services.put(key, service(first, second));
                case "participant" -> participants.add(new Participant(first, new Email(String.valueOf(second))));
                default -> link(kind, Objects.requireNonNull(incident), key, first, second);
            }
        }

        private void link(String kind, UUID incident, Key key, String first, @Nullable String second) {
            Links found = links.computeIfAbsent(incident, absent -> Links.empty());
            switch (kind) {
                case "link 1" -> found.services().add(new Links.ToService(key.id(), service(first, second)));
                case "link 2" ->
                    found.components()
                            .add(new AffectedComponent(
                                    new ComponentId(key.id()), first, Words.componentStatus(String.valueOf(second))));
                default -> found.environments().add(new AffectedEnvironment(new EnvironmentId(key.id()), first));
            }
        }

        private static AffectedService service(String serviceKey, @Nullable String name) {
            return new AffectedService(new ServiceKey(serviceKey), String.valueOf(name));
        }
    }

    /** What has to be read. */
    private static final class Unknown {

        private static final String NONE = "cast(null as uuid), 0, ";
        private static final String KEYS =
                " from unnest(cast(? as uuid array), cast(? as uuid array)) as k(organization_id, id)";
        private static final String BY_ID = " x on x.organization_id = k.organization_id and x.id = k.id";
        private static final String BY_INCIDENT =
                " l on l.organization_id = k.organization_id and l.incident_id = k.id";
        private static final String PEOPLE = "select 'person', x.organization_id, x.id, " + NONE + "x.name, x.email"
                + KEYS + " join app_user" + BY_ID;
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

        private final Set<Key> people = new LinkedHashSet<>();
        private final Set<Key> teams = new LinkedHashSet<>();
        private final Set<Key> services = new LinkedHashSet<>();
        private final Set<Key> linked = new LinkedHashSet<>();
        private final Set<Key> crowded = new LinkedHashSet<>();

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
            List<Set<Key>> keys = new ArrayList<>();
            part(PEOPLE, people, 1, parts, keys);
            part(TEAMS, teams, 1, parts, keys);
            part(SERVICES, services, 1, parts, keys);
            part(LINKS, linked, 3, parts, keys);
            part(CROWDS, crowded, 1, parts, keys);
            String order = linked.isEmpty() && crowded.isEmpty() ? "" : " order by 1, 4, 5";
            try (PreparedStatement statement = connection.prepareStatement(String.join(" union all ", parts) + order)) {
                Params params = new Params(statement);
                for (Set<Key> wanted : keys) {
                    params.array("uuid", wanted.stream().map(Key::organization).toArray())
                            .array("uuid", wanted.stream().map(Key::id).toArray());
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

        private static void part(String sql, Set<Key> wanted, int times, List<String> parts, List<Set<Key>> keys) {
            if (!wanted.isEmpty()) {
                parts.add(sql);
                for (int i = 0; i < times; i++) {
                    keys.add(wanted);
                }
            }
        }
    }
}
