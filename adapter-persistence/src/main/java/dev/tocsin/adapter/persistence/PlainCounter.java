package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Share;
import dev.tocsin.adapter.persistence.CommitPlan.Taken;
import dev.tocsin.application.StaleException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Takes an organization's counter in plain statements: it is locked, moved on, and told how far it has come. */
final class PlainCounter {

    private static final SortedMap<Integer, Integer> NONE = Collections.emptySortedMap();

    private final Connection connection;

    PlainCounter(Connection connection) {
        this.connection = connection;
    }

    Taken take(UUID organization, Share share) throws SQLException {
        List<Taken> found = new Query()
                .add("select last_position, number_year, last_number, postmortem_year, last_postmortem, tally")
                .add(" from organization_counter where organization_id = ? for update", organization)
                .list(connection, row -> next(row, share, organization));
        if (found.isEmpty()) {
            throw new StaleException("there is no such organization");
        }
        return found.getFirst();
    }

    /** The newest year in which anything was numbered, and its last number. */
    private record Last(int year, int number) {
        static Last of(Row row) throws SQLException {
            return new Last((int) row.number(), (int) row.number());
        }

        Last after(SortedMap<Integer, Integer> numbers) {
            return numbers.isEmpty() || numbers.lastKey() < year
                    ? this
                    : new Last(numbers.lastKey(), Objects.requireNonNull(numbers.get(numbers.lastKey())));
        }
    }

    private Taken next(Row row, Share share, UUID organization) throws SQLException {
        long position = row.number() + share.events();
        Last incident = Last.of(row);
        Last postmortem = Last.of(row);
        Integer[] counted = counted(row.array(), share.tally());
        SortedMap<Integer, Integer> incidents = numbers("incident", organization, incident, share.created(), NONE);
        SortedMap<Integer, Integer> postmortems =
                numbers("postmortem", organization, postmortem, share.postmortems(), share.brought());
        Last nextIncident = incident.after(incidents);
        Last nextPostmortem = postmortem.after(postmortems);
        new Query()
                .add("update organization_counter set last_position = ?", position)
                .add(", number_year = ?", nextIncident.year())
                .add(", last_number = ?", nextIncident.number())
                .add(", postmortem_year = ?", nextPostmortem.year())
                .add(", last_postmortem = ?", nextPostmortem.number())
                .add(", tally = ?", "integer", counted)
                .add(" where organization_id = ?", organization)
                .update(connection);
        return new Taken(position, incidents, postmortems);
    }

    /** The last numbers of the years in which something new is numbered, which come after those that are brought. */
    private SortedMap<Integer, Integer> numbers(
            String table,
            UUID organization,
            Last last,
            SortedMap<Integer, Integer> created,
            SortedMap<Integer, Integer> brought)
            throws SQLException {
        SortedSet<Integer> years = new TreeSet<>(created.keySet());
        years.addAll(brought.keySet());
        SortedMap<Integer, Integer> numbers = new TreeMap<>();
        for (int year : years) {
            int before = year == last.year() ? last.number() : lastNumber(table, organization, year);
            numbers.put(year, Math.max(before, brought.getOrDefault(year, 0)) + created.getOrDefault(year, 0));
        }
        return numbers;
    }

    /** The counter knows the newest year only; who comes late to an older one goes on where that year ended. */
    private int lastNumber(String table, UUID organization, int year) throws SQLException {
        return new Query()
                .add("select coalesce(max(number_seq), 0) from " + table + " where organization_id = ?", organization)
                .add(" and number_year = ?", year)
                .list(connection, Row::number)
                .getFirst()
                .intValue();
    }

    private static Integer[] counted(Object[] tally, int[] changes) {
        Integer[] counted = new Integer[changes.length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = ((Number) tally[i]).intValue() + changes[i];
        }
        return counted;
    }
}
