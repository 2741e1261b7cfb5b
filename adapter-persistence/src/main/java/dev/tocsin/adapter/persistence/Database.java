package dev.tocsin.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The pool, and which of the two databases is behind it.
 *
 * <p>What runs here is own SQL on a connection that is held no longer than the statement or transaction takes. Whatever a thread asks
 * while it is in a transaction, as one does who decides about what was claimed, goes by the connection of that: who holds one and
 * waited for another would wait for ever, when all others do the same.
 */
final class Database {

    enum Vendor {
        H2,
        POSTGRESQL
    }

    /** Statements on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource pool;
    private final Vendor vendor;

    /** Of the transaction that the thread is in. */
    @SuppressWarnings("ThreadLocalUsage") // another pool has other connections
    private final ThreadLocal<@Nullable Connection> present = new ThreadLocal<>();

    Database(DataSource pool) {
        this.pool = pool;
        this.vendor = vendorOf(pool);
    }

    Vendor vendor() {
        return vendor;
    }

    boolean isPostgres() {
        return vendor == Vendor.POSTGRESQL;
    }

    /** Each statement is a transaction of its own. */
    <T> T run(Work<T> work) {
        try {
            return runChecked(work);
        } catch (SQLException failed) {
            throw Faults.thrown(failed);
        }
    }

    /** As {@link #run}, for who wants to know why it failed. */
    <T> T runChecked(Work<T> work) throws SQLException {
        @Nullable Connection held = present.get();
        if (held != null) {
            return work.on(held);
        }
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        }
    }

    /** All statements are one transaction. */
    <T> T transaction(Work<T> work) {
        try {
            return transactionChecked(work);
        } catch (SQLException failed) {
            throw Faults.thrown(failed);
        }
    }

    /**
     * As {@link #transaction}, for who wants to know why it failed. The pool undoes what was not committed, and makes the connection as
     * it was, when it takes it back.
     */
    <T> T transactionChecked(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            T result = within(connection, work);
            connection.commit();
            return result;
        }
    }

    private <T> T within(Connection connection, Work<T> work) throws SQLException {
        if (present.get() != null) {
            throw new IllegalStateException("there is a transaction already, and each is kept by itself");
        }
        present.set(connection);
        try {
            return work.on(connection);
        } finally {
            present.remove();
        }
    }

    private static Vendor vendorOf(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:") ? Vendor.H2 : Vendor.POSTGRESQL;
        } catch (SQLException failed) {
            throw Faults.thrown(failed);
        }
    }
}
