package dev.tocsin.application.incident;

import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.people.Email;
import java.time.Instant;
import java.util.Optional;

/**
 * One page in the ledger.
 *
 * @param email of the addressee, as it is now; empty where nobody is set to hear of what nobody else could be told
 * @param attempts how often it was tried, the attempt that is under way included
 * @param why what went wrong last, in the words of the channel
 */
public record LedgerEntry(
        PageId id,
        Optional<Email> email,
        Channel channel,
        Cause cause,
        Optional<Place> place,
        State state,
        int attempts,
        Optional<Failure> failure,
        Optional<String> why,
        Instant createdAt,
        Optional<Instant> sentAt) {

    /** How far a page has come. */
    public enum State {
        QUEUED("queued"),
        SENDING("sending"),
        SENT("sent"),
        FAILED("failed"),
        SUPERSEDED("superseded");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As the API says it. */
        public String word() {
            return word;
        }

        /** Whether nothing more will come of it. */
        public boolean isFinal() {
            return this == SENT || this == FAILED || this == SUPERSEDED;
        }
    }
}
