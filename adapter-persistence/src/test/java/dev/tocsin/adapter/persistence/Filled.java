package dev.tocsin.adapter.persistence;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A PostgreSQL that was filled by hand, and the plans that connections of the adapter get on it. */
record Filled(Node node, DataSource pool, Listening listening) implements AutoCloseable {

    /** What is to be there; nobody checks its references. */
    @FunctionalInterface
    interface Filling {
        void by(Statement statement) throws SQLException;
    }

    static Filled with(Filling filling) throws SQLException {
        Node node = Node.on(Server.POSTGRESQL.emptyDatabase());
        DataSource pool = DelegatingDataSource.unwrapDataSource(node.context().getBean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set session_replication_role = replica");
            filling.by(statement);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum (analyze)");
            statement.execute("reset statement_timeout");
        }
        return new Filled(node, pool, new Listening(pool));
    }

    /** Of what is sent meanwhile; each statement is run once more. */
    List<Plan> plans(Runnable reading) throws SQLException {
        listening.sent();
        reading.run();
        List<Plan> plans = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            for (Sent statement : listening.sent()) {
                plans.add(Plan.of(statement, "force_generic_plan", connection));
            }
        }
        return plans;
    }

    static long touched(List<Plan> plans) {
        return plans.stream().mapToLong(Plan::touched).sum();
    }

    @Override
    public void close() {
        node.close();
    }
}
