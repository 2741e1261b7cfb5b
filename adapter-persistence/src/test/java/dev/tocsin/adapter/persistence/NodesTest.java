package dev.tocsin.adapter.persistence;

import org.junit.jupiter.api.Nested;

class NodesTest {

    @Nested
    class OfH2 extends TwoNodes {
        OfH2() {
            super(Server.H2);
        }
    }

    @Nested
    class OfPostgres extends TwoNodes {
        OfPostgres() {
            super(Server.POSTGRESQL);
        }
    }
}
