package dev.tocsin.application.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All the chance that there is in a run, from one seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** In whole milliseconds, both ends included. */
    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    Duration upTo(Duration most) {
        return between(Duration.ZERO, most);
    }

    <T> T anyOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long lot() {
        return random.nextLong();
    }

    double share() {
        return random.nextDouble();
    }
}
