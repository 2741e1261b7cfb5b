package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Share;
import dev.tocsin.adapter.persistence.CommitPlan.Taken;
import dev.tocsin.application.StaleException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes an organization's counter in plain statements: it is locked, moved on, and told how far it has come. */
final class PlainCounter {

    private final Connection connection;

    PlainCounter(Connection connection) {
        this.connection = connection;
    }

    Taken take(UUID organization, Share share) throws SQLException {
        List<Taken> found = new Query()
                .add("select last_position, number_year, last_number, tally from organization_counter")
                .add(" where organization_id = ? for update", organization)
                .list(connection, row -> next(row, share, organization));
        if (found.isEmpty()) {
            throw new StaleException("there is no such organization");
        }
        return found.getFirst();
    }

    private Taken next(Row row, Share share, UUID organization) throws SQLException {
        long position = row.number() + share.events();
        int year = (int) row.number();
        int number = (int) row.number();
        Integer[] counted = counted(row.array(), share.tally());
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Map.Entry<Integer, Integer> created : share.created().entrySet()) {
            int before = created.getKey() == year ? number : lastNumber(organization, created.getKey());
            numbers.put(created.getKey(), before + created.getValue());
            if (created.getKey() >= year) {
                year = created.getKey();
                number = before + created.getValue();
            }
        }
        new Query()
                .add("update organization_counter set last_position = ?", position)
                .add(", number_year = ?", year)
                .add(", last_number = ?", number)
                .add(", tally = ?", "integer", counted)
                .add(" where organization_id = ?", organization)
                .update(connection);
        return new Taken(position, numbers);
    }

    /** The counter knows the newest year only; who comes late to an older one goes on where that year ended. */
    private int lastNumber(UUID organization, int year) throws SQLException {
        return new Query()
                .add("select coalesce(max(number_seq), 0) from incident where organization_id = ?", organization)
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
