package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.people.Responder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    private final Rounds rounds;
    private final RefreshedMemory<Key, Responder> people;
    private final RefreshedMemory<Key, TeamRef> teams;
    private final RefreshedMemory<Key, AffectedService> services;

    Acquaintances(Ticker ticker) {
        this.rounds = new Rounds(ticker);
        this.people = new RefreshedMemory<>(ticker, rounds, Key::organization);
        this.teams = new RefreshedMemory<>(ticker, rounds, Key::organization);
        this.services = new RefreshedMemory<>(ticker, rounds, Key::organization);
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
        return names(connection, rows, need, new Queries(), false);
    }

    /** Reads other queries as well, in the same round trip where the database takes them so. */
    Names names(Connection connection, Collection<IncidentRow> rows, Need need, Queries beside, boolean together)
            throws SQLException {
        Names names = new Names();
        UnknownNames unknown = new UnknownNames();
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
        if (unknown.isEmpty()) {
            beside.read(connection, together);
        } else {
            read(connection, unknown, names, beside, together);
        }
        return names;
    }

    private static <V> void recall(RefreshedMemory<Key, V> memory, Map<Key, V> known, Set<Key> unknown, Key key) {
        V remembered = memory.recall(key);
        if (remembered == null) {
            unknown.add(key);
        } else {
            known.put(key, remembered);
        }
    }

    private void read(Connection connection, UnknownNames unknown, Names names, Queries queries, boolean together)
            throws SQLException {
        long beforePeople = people.beforeReading();
        long beforeTeams = teams.beforeReading();
        long beforeServices = services.beforeReading();
        Set<UUID> due = rounds.due(unknown.organizations());
        unknown.people.addAll(people.asked(due));
        unknown.teams.addAll(teams.asked(due));
        unknown.services.addAll(services.asked(due));
        Names read = new Names();
        queries.each(unknown.query(), read::add);
        queries.read(connection, together);
        people.learn(beforePeople, read.people);
        teams.learn(beforeTeams, read.teams);
        services.learn(beforeServices, read.services);
        names.add(read);
    }
}
