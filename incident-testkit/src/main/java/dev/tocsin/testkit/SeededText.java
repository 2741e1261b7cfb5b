package dev.tocsin.testkit;

import dev.tocsin.application.port.RandomText;
import java.util.Random;
import java.util.stream.Collectors;

/** Text that looks random, and is the same whenever the seed is. */
public final class SeededText implements RandomText {

    private final Random random;

    public SeededText(long seed) {
        random = new Random(seed);
    }

    @Override
    public String draw(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
