package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.sla.Progress;
import dev.tocsin.domain.sla.Progress.Outcome;
import dev.tocsin.domain.sla.SlaClock;
import dev.tocsin.domain.sla.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    @Test
    void the_longest_clock_stands_within_the_characters_in_which_reports_look_for_it() {
        SlaPolicy policy =
                new SlaPolicy(Duration.ofMinutes(SlaPolicy.MAX_MINUTES), Duration.ofMinutes(SlaPolicy.MAX_MINUTES));
        Progress breached = new Progress(true, false, Optional.of(new Outcome.Breached(LATEST)));
        Duration ever = Duration.between(Instant.EPOCH, LATEST);
        Facts facts = new Facts(
                new SlaClock(LATEST, policy, ever, Optional.of(LATEST), breached, breached),
                Optional.empty(),
                Optional.empty());

        assertThat(facts.text().length()).isLessThan(Facts.CLOCK_LENGTH);
        assertThat(Facts.read(facts.text())).isEqualTo(facts);
    }
}
