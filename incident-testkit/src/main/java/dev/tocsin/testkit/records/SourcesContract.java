package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.PortsUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.tocsin.application.port.Ids}, {@link dev.tocsin.application.port.RandomText} and the clock must do.
 */
public interface SourcesContract extends PortsUnderTest {

    @Test
    default void ids_are_uuids_of_version_7_and_never_twice_the_same() {
        List<List<UUID>> made = AtOnce.all(
                8, who -> Stream.generate(ports().ids()::next).limit(1_000).toList());

        List<UUID> all = made.stream().flatMap(List::stream).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    default void random_text_has_the_wanted_length_and_only_characters_of_its_alphabet() {
        assertThat(ports().randomText().draw("ab", 100)).matches("[ab]{100}").contains("a", "b");
        assertThat(ports().randomText().draw("ab", 0)).isEmpty();
        assertThat(ports().randomText().draw(Secret.CHARACTERS, 4_000)).contains(Secret.CHARACTERS.split(""));
    }

    @Test
    default void random_text_is_never_twice_the_same() {
        List<String> drawn = AtOnce.all(100, who -> ports().randomText().draw(Secret.CHARACTERS, Secret.RANDOM_LENGTH));

        assertThat(drawn).doesNotHaveDuplicates();
    }

    @Test
    default void the_clock_gives_whole_microseconds() {
        Instant now = ports().clock().instant();

        assertThat(now).isEqualTo(Micros.of(now));
    }
}
