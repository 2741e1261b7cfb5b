package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/** What one request cost. */
record RoundTrips(List<RoundTrip> all) {

    /** At least one as well: else nothing was counted. */
    void areAtMost(int limit) {
        assertThat(all.size()).as("%s", this).isBetween(1, limit);
    }

    /** With how many statements there were: a round trip may have several, such as BEGIN and what comes after it. */
    @Override
    public String toString() {
        int statements = all.stream().mapToInt(trip -> trip.statements().size()).sum();
        return all.stream()
                .map(trip -> String.join("; ", trip.statements()))
                .collect(Collectors.joining(
                        "\n> ", all.size() + " round trips with " + statements + " statements:\n> ", "\n"));
    }
}
