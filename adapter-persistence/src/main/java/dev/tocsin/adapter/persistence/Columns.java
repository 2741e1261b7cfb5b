package dev.tocsin.adapter.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that go into a statement. A single one goes as plain values, which PostgreSQL reads and runs at half the price; several go as
 * one array for each column, so that the statement's text is the same for two rows and for fifty, and is planned once.
 */
final class Columns implements Values {

    private final Shape shape;
    private final List<@Nullable Object>[] columns;
    private int next;

    /** Columns of these types; an enumeration's values come as texts. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Columns(Shape shape) {
        this.shape = shape;
        this.columns = new List[shape.types().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new ArrayList<>(1);
        }
    }

    boolean isEmpty() {
        return columns[0].isEmpty();
    }

    @Override
    public Columns uuid(java.util.@Nullable UUID value) {
        return add(value);
    }

    @Override
    public Columns text(@Nullable String value) {
        return add(value);
    }

    @Override
    public Columns instant(@Nullable Instant value) {
        return add(value == null ? null : value.toString());
    }

    @Override
    public Columns number(long value) {
        return add(value);
    }

    @Override
    public Columns number(@Nullable Integer value) {
        return add(value == null ? null : value.longValue());
    }

    @Override
    public Columns truth(boolean value) {
        return add(value);
    }

    /** The rows as a table without a name, with a parameter for each column. */
    String table() {
        return isSingle() ? shape.single() : shape.several();
    }

    void bind(Params params) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            String type = sent(shape.types().get(i));
            if (isSingle()) {
                bind(params, type, columns[i].getFirst());
            } else {
                params.array(type, columns[i].toArray());
            }
        }
    }

    private static void bind(Params params, String type, @Nullable Object value) throws SQLException {
        switch (type) {
            case UUID -> params.uuid((java.util.UUID) value);
            case INTEGER, NUMBER -> params.position((Long) value);
            case TRUTH -> params.truth(Boolean.TRUE.equals(value));
            default -> params.text((String) value);
        }
    }

    /** Types that the driver would have to look up go as texts, which PostgreSQL casts. */
    private static String sent(String type) {
        return switch (type) {
            case UUID, INTEGER, NUMBER, TRUTH -> type;
            default -> TEXT;
        };
    }

    private boolean isSingle() {
        return columns[0].size() == 1;
    }

    private Columns add(@Nullable Object value) {
        columns[next].add(value);
        next = (next + 1) % columns.length;
        return this;
    }
}
