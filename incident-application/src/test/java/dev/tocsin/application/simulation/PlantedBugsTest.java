package dev.tocsin.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedBugsTest {

    private static final int ENOUGH = 500;

    static List<Arguments> bugs() {
        return List.of(
                argumentSet("sending before the commit", PlantedBugs.SENDING_BEFORE_THE_COMMIT),
                argumentSet("no lease", PlantedBugs.NO_LEASE),
                argumentSet("an acknowledgement that supersedes nothing", PlantedBugs.NOTHING_SUPERSEDED),
                argumentSet("failures that are told in vain", PlantedBugs.FAILURES_TOLD_IN_VAIN));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void a_planted_bug_is_found_within_a_few_hundred_seeds(Sabotage bug) {
        assertThat(Seeds.first(ENOUGH).firstBroken(bug)).isPresent();
    }
}
