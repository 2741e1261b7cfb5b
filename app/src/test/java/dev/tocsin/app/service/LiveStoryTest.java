package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever listens hears what happens, on whichever node, and goes on where they were after a restart. */
class LiveStoryTest {

    @ParameterizedTest
    @EnumSource
    void whoever_listens_hears_what_happens_and_goes_on_after_a_restart_where_they_were(Databases databases)
            throws IOException, InterruptedException {
        var database = databases.fresh();
        String incident;
        long position;
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database);
                Hearing screen = Hearing.of(tocsin, 0)) {
            Story story = Story.of(tocsin);
            incident = story.incident("Checkout is down", "SEV1");
            tocsin.tell();
            assertThat(screen.hears(1)).containsExactly("CREATED");
            story.moves(incident, "investigating");
            tocsin.tell();
            assertThat(screen.hears(1)).containsExactly("STATUS_CHANGED");
            position = screen.position();
            story.moves(incident, "fixing");
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database);
                Hearing screen = Hearing.of(tocsin, position)) {
            assertThat(screen.hears(1)).containsExactly("STATUS_CHANGED");
            Story.of(tocsin).moves(incident, "resolved");
            tocsin.tell();
            assertThat(screen.hears(1)).containsExactly("STATUS_CHANGED");
            assertThat(screen.hasHeardNothing()).isTrue();
        }
    }

    @Test
    void what_one_node_writes_is_heard_on_the_other_and_a_listener_may_go_from_one_to_the_other()
            throws IOException, InterruptedException {
        var database = Databases.POSTGRESQL.fresh();
        try (TocsinUnderTest one = TocsinUnderTest.on(database);
                TocsinUnderTest other = TocsinUnderTest.on(database)) {
            long position;
            String incident;
            try (Hearing here = Hearing.of(one, 0)) {
                incident = Story.of(other).incident("Checkout is down", "SEV1");
                Story.of(one).moves(incident, "investigating");
                Story.of(other).moves(incident, "fixing");
                one.tell();
                assertThat(here.hears(3)).containsExactly("CREATED", "STATUS_CHANGED", "STATUS_CHANGED");
                position = here.position();
            }
            Story.of(one).moves(incident, "monitoring");
            try (Hearing there = Hearing.of(other, position)) {
                assertThat(there.hears(1)).containsExactly("STATUS_CHANGED");
                Story.of(one).moves(incident, "resolved");
                other.tell();
                assertThat(there.hears(1)).containsExactly("STATUS_CHANGED");
                assertThat(there.hasHeardNothing()).isTrue();
            }
        }
    }
}
