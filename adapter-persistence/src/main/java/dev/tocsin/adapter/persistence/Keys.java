package dev.tocsin.adapter.persistence;

import java.sql.SQLException;
import java.util.Collection;

/** Ids with their organizations, which a statement has as its table k. */
record Keys(Collection<Acquaintances.Key> all) {

    static final String TABLE = "unnest(cast(? as uuid array), cast(? as uuid array)) as k(organization_id, id)";

    void bind(Params params) throws SQLException {
        params.array("uuid", all.stream().map(Acquaintances.Key::organization).toArray())
                .array("uuid", all.stream().map(Acquaintances.Key::id).toArray());
    }

    /** A statement with the table between these two pieces. */
    Query in(String before, String after) {
        return new Query().add(before).add(TABLE, this::bind).add(after);
    }
}
