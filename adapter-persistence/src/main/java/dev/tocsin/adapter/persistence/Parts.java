package dev.tocsin.adapter.persistence;

/** The parts of a statement that come before its end, each with a name by which later ones draw on it. */
final class Parts {

    private final Query query = new Query();

    void add(String name, Query part) {
        query.add(query.isEmpty() ? "with " : ", ")
                .add(name)
                .add(" as (")
                .add(part)
                .add(")");
    }

    /** One that draws on rows, which stand between two pieces of it. */
    void add(String name, String before, Columns rows, String after, Query condition) {
        add(
                name,
                new Query().add(before).add(rows.table(), rows::bind).add(after).add(condition));
    }

    void insert(Insertion insertion, Columns rows) {
        insert(insertion, rows, new Query());
    }

    /** Nothing, where there are no rows. */
    void insert(Insertion insertion, Columns rows, Query condition) {
        if (!rows.isEmpty()) {
            add(insertion.name(), insertion.before(), rows, insertion.after(), condition);
        }
    }

    /** The whole statement, which ends so. */
    Query endingIn(String end) {
        return query.add(end);
    }
}
