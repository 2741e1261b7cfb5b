package dev.tocsin.application.postmortem;

import java.util.Optional;

/**
 * What a draft was made of, beside what Tocsin knows itself.
 *
 * @param isByModel whether anything of it is a language model's of this time; the rules always have written
 * @param fallback why the rules were alone, where they should not have been
 * @param thread what was read in Slack; empty where the incident has no thread
 */
public record DraftOrigin(boolean isByModel, Optional<Obstacle> fallback, Optional<ThreadReading> thread) {

    /**
     * How far a Slack thread was read.
     *
     * @param obstacle why not to its end
     */
    public record ThreadReading(int messages, Optional<Obstacle> obstacle) {}
}
