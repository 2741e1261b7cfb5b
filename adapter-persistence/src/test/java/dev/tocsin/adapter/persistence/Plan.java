package dev.tocsin.adapter.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PostgreSQL runs a statement, as it tells in JSON. */
record Plan(Sent statement, String json) {

    /** Whoever reads a table from end to end reads what all the other organizations have. */
    private static final Pattern SEQUENTIAL =
            Pattern.compile("\"Node Type\": \"Seq Scan\"[^{}]*\"Relation Name\": \"(incident(_event)?|page)\"");

    /** The first is that of the uppermost node, and counts what is below it. */
    private static final Pattern BLOCKS =
            Pattern.compile("\"Shared Hit Blocks\": (\\d+),\\s*\"Shared Read Blocks\": (\\d+)");

    /** Runs it once more, with the plan that this mode gives. */
    static Plan of(Sent statement, String mode, Connection connection) throws SQLException {
        return explained("analyze, buffers, timing off, summary off, ", statement, mode, connection);
    }

    /** Does not run it. */
    static Plan expected(Sent statement, String mode, Connection connection) throws SQLException {
        return explained("", statement, mode, connection);
    }

    private static Plan explained(String options, Sent statement, String mode, Connection connection)
            throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute("set plan_cache_mode = " + mode);
            running.execute(statement.prepare("sent"));
            try (ResultSet rows =
                    running.executeQuery("explain (" + options + "format json) " + statement.execute("sent"))) {
                rows.next();
                return new Plan(statement, rows.getString(1));
            } finally {
                running.execute("deallocate sent");
                running.execute("reset plan_cache_mode");
            }
        }
    }

    boolean isSequential() {
        return SEQUENTIAL.matcher(json).find();
    }

    boolean readsAllOf(String table) {
        return Pattern.compile("\"Node Type\": \"Seq Scan\"[^{}]*\"Relation Name\": \"" + table + "\"")
                .matcher(json)
                .find();
    }

    /**
     * Whether pages are collected by an index and not read in its order: then they have all been read before the first
     * is there.
     */
    boolean isUnordered() {
        return json.contains("\"Node Type\": \"Bitmap Heap Scan\"");
    }

    /** How many rows one look into the index has brought at most. */
    long mostRowsBy(String index) {
        return Pattern.compile("\"Index Name\": \"" + index + "\"[^{}]*\"Actual Rows\": (\\d+)")
                .matcher(json)
                .results()
                .mapToLong(rows -> Long.parseLong(rows.group(1)))
                .max()
                .orElseThrow();
    }

    boolean goesBy(String index) {
        return json.contains("\"Index Name\": \"" + index + "\"");
    }

    /** Pages of tables and indexes that were touched, each as often as it was. */
    long touched() {
        Matcher blocks = BLOCKS.matcher(json);
        if (!blocks.find()) {
            throw new IllegalStateException("no blocks in " + json);
        }
        return Long.parseLong(blocks.group(1)) + Long.parseLong(blocks.group(2));
    }
}
