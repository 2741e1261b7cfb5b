package dev.tocsin.application.simulation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Which runs are made, and what is said of the first one that breaks a law. */
record Seeds(long first, long count) {

    private static final int DEFAULT = 5_000;
    private static final int LAST_LINES = 60;
    private static final Pattern UUID_BUT_ITS_END =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{8}");

    /** As the command line says. */
    static Seeds asked() {
        Long one = Long.getLong("seed");
        return one == null ? first(Long.getLong("seeds", DEFAULT)) : new Seeds(one, 1);
    }

    static Seeds first(long count) {
        return new Seeds(1, count);
    }

    /** What happened in all of them; an error, if one breaks a law. */
    Tally allHold() {
        Tally all = new Tally();
        firstBroken(Sabotage.NONE, all).ifPresent(broken -> {
            throw new AssertionError(report(broken.seed()));
        });
        return all;
    }

    /** A law that was broken. */
    record Broken(long seed, String why) {}

    /** By the first seed that finds a bug. */
    Optional<Broken> firstBroken(Sabotage sabotage) {
        return firstBroken(sabotage, new Tally());
    }

    private Optional<Broken> firstBroken(Sabotage sabotage, Tally all) {
        return LongStream.range(first, first + count)
                .parallel()
                .boxed()
                .flatMap(seed -> broken(seed, sabotage, new Trace(false), all).stream())
                .findFirst();
    }

    private static Optional<Broken> broken(long seed, Sabotage sabotage, Trace trace, Tally all) {
        try {
            all.add(new Run(seed, sabotage, trace).go());
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(new Broken(seed, legible(failure.toString())));
        }
    }

    /** The run is made once more, to tell what led to it. */
    private static String report(long seed) {
        Trace trace = new Trace(true);
        Optional<Broken> broken = broken(seed, Sabotage.NONE, trace, new Tally());
        List<String> lines = trace.lines();
        return "seed " + seed + ": " + broken.map(Broken::why).orElse("it does not happen again")
                + "\nrepeat it by: ./mvnw -pl incident-application -am test -Dtest=SimulationTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dseed=" + seed + "\n"
                + legible(String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
    }

    /** Ids are counted, so their ends tell them apart. */
    private static String legible(String text) {
        return UUID_BUT_ITS_END.matcher(text).replaceAll("");
    }
}
