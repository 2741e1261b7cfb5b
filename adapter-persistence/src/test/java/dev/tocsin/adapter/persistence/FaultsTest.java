package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "08006, the connection broke",
        "08001, the server does not answer",
        "53300, too many connections",
        "53100, the disk is full",
        "57P01, the server is being stopped",
        "57P03, the server is starting",
        "57014, the statement took too long",
        "25P03, the transaction was idle for too long",
        "55P03, a lock was not given in time",
        "40P01, a circle of waiting was ended",
        "58030, the disk fails",
        "HYT00, H2 did not give a lock in time",
        "90028, H2 cannot write its file",
        "90067, H2 has closed the connection",
        "90098, H2 is closed",
        "90121, H2 is closing"
    })
    void what_passes_is_unavailable(String state, String what) {
        assertThat(Faults.thrown(new SQLException(what, state))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_pool_without_a_connection_to_give_is_unavailable_whatever_its_state() {
        assertThat(Faults.thrown(new SQLTransientConnectionException("the pool timed out")))
                .isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"42601", "42P01", "22001", "23514", "90012", "XX000"})
    void what_would_fail_again_is_a_bug(String state) {
        assertThat(Faults.thrown(new SQLException("a bug", state))).isInstanceOf(DatabaseException.class);
    }

    @Test
    void a_failure_without_a_state_is_a_bug() {
        assertThat(Faults.thrown(new SQLException("a bug"))).isInstanceOf(DatabaseException.class);
    }
}
