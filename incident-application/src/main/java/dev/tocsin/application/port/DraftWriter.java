package dev.tocsin.application.port;

import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.drafting.Claim;
import java.util.List;
import java.util.Optional;

/**
 * Adds to drafts what no rule can say, as a language model does. It may take many seconds, waits no longer than its own
 * time-out, and is called in no transaction. Whatever goes wrong is an answer; an exception is a bug. The briefing is
 * all that it may pass on; what it answers is checked, so it need not be.
 */
@FunctionalInterface
public interface DraftWriter {

    Answer write(Briefing briefing);

    sealed interface Answer {

        record Written(List<Claim> claims) implements Answer {
            public Written {
                claims = List.copyOf(claims);
            }
        }

        record Unavailable(Obstacle why) implements Answer {}
    }

    /** Why nobody need ask, whatever there is to tell. */
    default Optional<Obstacle> absence() {
        return Optional.empty();
    }

    /** Writes nothing. */
    static DraftWriter disabled() {
        Obstacle why = new Obstacle(Obstacle.Reason.NOT_CONFIGURED, "No language model is set up.");
        return new DraftWriter() {
            @Override
            public Answer write(Briefing briefing) {
                return new Answer.Unavailable(why);
            }

            @Override
            public Optional<Obstacle> absence() {
                return Optional.of(why);
            }
        };
    }
}
