package dev.tocsin.application.webhook;

import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.webhook.Webhook;
import java.util.List;
import java.util.function.Function;

/**
 * Driving port: turns what has happened into deliveries. Nobody's command, so it has no actor; any number of nodes may
 * call it at once, and of those that do it for the same webhook one succeeds. A webhook's place in the feed moves
 * together with the deliveries that are made: so nothing is left out, and nothing is made twice.
 *
 * <p>One call is one step; whoever runs the loop calls again while {@link Step#worthAnother} says so, and after a pause
 * otherwise.
 */
public interface WebhookRound {

    /** Webhooks in one step at most. */
    int BATCH = 50;

    /** Entries of the feed for each of them. */
    int ENTRIES = 100;

    static WebhookRound on(Ports ports) {
        return new RoundOfWebhooks(
                ports.webhooks(),
                ports.feed(),
                new Subjects(ports.incidents(), ports.postmortems()),
                ports.store(),
                ports.ids(),
                ports.clock());
    }

    /**
     * Makes what is to be delivered.
     *
     * @param body puts what is told into the text that is delivered, the same with each attempt; pure
     * @throws dev.tocsin.application.UnavailableException when the store is away: that is no webhook's fault
     */
    Step announce(Function<Announcement, String> body);

    /**
     * What one step did.
     *
     * @param made how many deliveries
     * @param failures webhooks for which none could be made
     * @param worthAnother whether more may have happened
     */
    record Step(int made, List<Failure> failures, boolean worthAnother) {
        public Step {
            failures = List.copyOf(failures);
        }
    }

    /** A fault to log, to count and to look into. */
    record Failure(Webhook webhook, RuntimeException cause) {}
}
