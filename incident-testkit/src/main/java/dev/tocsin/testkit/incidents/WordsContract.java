package dev.tocsin.testkit.incidents;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list can be searched for words: whole ones, in any case, in title and description. */
public interface WordsContract extends PortsUnderTest {

    @Test
    default void a_word_is_found_in_title_and_description_in_any_case_and_beside_any_mark() {
        World world = World.in(ports());
        StoredIncident inTitle =
                world.cases().draft("CHECKOUT (Berlin) is down!").opened();
        StoredIncident inText = world.cases()
                .draft("Odd")
                .described("Look:\nthe checkout, again.")
                .opened();
        world.cases().draft("Search is down").opened();
        assertShows(world, "checkout", List.of(inTitle, inText));
        assertShows(world, "ChEcKoUt", List.of(inTitle, inText));
        assertShows(world, "berlin", List.of(inTitle));
        assertShows(world, "again", List.of(inText));
        assertShows(world, "payments", List.of());
    }

    @Test
    default void letters_of_other_scripts_and_digits_make_words_too() {
        World world = World.in(ports());
        StoredIncident german = world.cases().draft("Überlast in Köln").opened();
        StoredIncident russian = world.cases().draft("Сервер не отвечает").opened();
        StoredIncident digits = world.cases().draft("Errors 503 and 504").opened();
        assertShows(world, "ÜBERLAST", List.of(german));
        assertShows(world, "köln", List.of(german));
        assertShows(world, "сервер", List.of(russian));
        assertShows(world, "503", List.of(digits));
        assertShows(world, "50", List.of());
    }

    @Test
    default void only_whole_words_are_found_as_they_are_written() {
        World world = World.in(ports());
        StoredIncident incident =
                world.cases().draft("The payments are failing").opened();
        assertShows(world, "payment", List.of());
        assertShows(world, "paymentss", List.of());
        assertShows(world, "fail", List.of());
        assertShows(world, "the", List.of(incident));
    }

    @Test
    default void of_several_words_all_must_be_there_in_any_order_and_place() {
        World world = World.in(ports());
        StoredIncident spread = world.cases()
                .draft("Checkout is down")
                .described("Seen in Berlin.")
                .opened();
        world.cases().draft("Checkout is slow").described("Seen in Paris.").opened();
        world.cases().draft("Search is down").described("Seen in Berlin.").opened();
        assertShows(world, "berlin checkout", List.of(spread));
        assertShows(world, "  checkout   berlin  ", List.of(spread));
        assertShows(world, "checkout berlin paris", List.of());
    }

    @Test
    default void what_stands_between_words_means_nothing() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().draft("Checkout is down").opened();
        world.cases().draft("Checkout is slow").opened();
        for (String text : List.of(
                "checkout & down",
                "'checkout' | (down",
                "checkout:* !down",
                "\"down\" <-> checkout \\",
                "%checkout% down_")) {
            assertShows(world, text, List.of(incident));
        }
    }

    @Test
    default void a_text_without_any_word_asks_for_nothing_in_particular() {
        World world = World.in(ports());
        List<StoredIncident> both =
                List.of(world.cases().anUnansweredIncident(), world.cases().anUnansweredIncident());
        for (String text : List.of("%", "?!", " ", "", "'")) {
            assertShows(world, text, both);
        }
    }

    @Test
    default void a_word_is_a_run_of_letters_and_digits_whatever_else_is_made_of_it() {
        World world = World.in(ports());
        StoredIncident incident = world.cases()
                .draft("db-01.eu at https://example.com/api/v1 fails since 12:30")
                .described("Ask jane_doe@example.org; uses-TLS1.3")
                .opened();
        world.cases().draft("Nothing of that").opened();
        for (String text : List.of("db", "01", "eu", "com", "API v1", "30", "doe", "org", "tls1", "3", "db-01.eu")) {
            assertShows(world, text, List.of(incident));
        }
        for (String text : List.of("0", "1", "db01", "exampl")) {
            assertShows(world, text, List.of());
        }
    }

    @Test
    default void words_are_looked_for_in_what_title_and_description_say_now() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().draft("Checkout is down").opened();
        StoredIncident now = world.cases().then(incident, Deed.retitle("Search is slow", world.jane()));
        assertShows(world, "checkout", List.of());
        assertShows(world, "slow search", List.of(now));
    }

    private static void assertShows(World world, String words, List<StoredIncident> wanted) {
        world.cases().assertShows(Showing.open().saying(words), wanted);
    }
}
