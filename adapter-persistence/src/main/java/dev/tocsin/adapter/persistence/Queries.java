package dev.tocsin.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Queries that do not wait for each other's answers: one round trip, where the database takes them so. */
final class Queries {

    private final List<Query> queries = new ArrayList<>();
    private final List<Query.Taking> takings = new ArrayList<>();

    void each(Query query, Query.Taking taking) {
        queries.add(query);
        takings.add(taking);
    }

    /** Gives what will be read, and is empty until then. */
    <T> List<T> list(Query query, Query.Reading<T> reading) {
        List<T> found = new ArrayList<>();
        each(query, row -> found.add(reading.of(row)));
        return found;
    }

    void read(Connection connection, boolean together) throws SQLException {
        if (!together) {
            for (int i = 0; i < queries.size(); i++) {
                queries.get(i).each(connection, takings.subList(i, i + 1));
            }
        } else if (!queries.isEmpty()) {
            Query all = new Query();
            for (Query query : queries) {
                all.add(all.isEmpty() ? "" : ";\n").add(query);
            }
            all.each(connection, takings);
        }
    }
}
