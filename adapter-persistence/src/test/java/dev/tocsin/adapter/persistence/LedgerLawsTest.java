package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PageOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class LedgerLawsTest {

    @Nested
    class OfH2 extends LedgerLaws {
        OfH2() {
            super(Server.H2);
        }

        @Override
        void record(Connection connection, PageOutcome outcome) throws SQLException {
            new PlainWriting(connection, false).write(plan(outcome), Optional.empty());
        }
    }

    @Nested
    class OfPostgres extends LedgerLaws {
        OfPostgres() {
            super(Server.POSTGRESQL);
        }

        @Override
        void record(Connection connection, PageOutcome outcome) throws SQLException {
            new BulkWriting(plan(outcome), Map.of()).write(connection);
        }
    }

    private static CommitPlan plan(PageOutcome outcome) {
        return new CommitPlan(List.of(), List.of(outcome), PostmortemPlan.NOTHING);
    }
}
