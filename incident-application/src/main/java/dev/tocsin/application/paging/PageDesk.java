package dev.tocsin.application.paging;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.people.Email;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Driving port: somebody wants somebody else, now, and waits for what comes of it. Each channel is tried once, whatever
 * the urgency, and no other one in its place: whoever asked sees what came of it, and decides.
 *
 * <p>The pages are kept before they are sent. So when the process dies in between, {@link Dispatch} sends them once their
 * lease has run out.
 */
public interface PageDesk {

    /** All channels have to answer within this time; one that does not has failed. */
    Duration LIMIT = Duration.ofSeconds(10);

    /** It sends by {@code dispatch}, so that a provider which wants to be left alone by that is left alone here too. */
    static PageDesk on(Ports ports, Dispatch dispatch) {
        return new DeskOfPages(
                Commands.on(ports),
                new WantedPages(ports.incidents(), ports.users(), ports.ids(), ports.clock()),
                dispatch,
                ports.together(),
                Recording.on(ports),
                new PastPages(ports.pages()),
                ports.clock());
    }

    /**
     * Pages somebody.
     *
     * <p>A repetition is answered with what has come of the first pages, as the ledger has it, and not from a text that
     * was kept: so it is {@linkplain Outcome.Done done} too, and the request's own way to put the answer into text is not
     * used. While something may still come of one of them, the key is in use.
     */
    Outcome<Paged> page(Request<Paged> request, PagePerson command);

    /**
     * Wants somebody.
     *
     * @param channels each once, and one at least
     * @param message what they are told beside the incident's facts; for its limits see {@link dev.tocsin.domain.paging.Page}
     */
    record PagePerson(IncidentRef incident, Email email, List<Channel> channels, Optional<String> message) {

        /** As they are given, before those that are given twice are dropped. */
        public static final int MAX_CHANNELS = 10;

        public PagePerson {
            if (channels.isEmpty() || channels.size() > MAX_CHANNELS) {
                throw new IllegalArgumentException("not 1 to " + MAX_CHANNELS + " channels: " + channels.size());
            }
            channels = channels.stream().distinct().toList();
        }
    }

    /**
     * What came of it.
     *
     * @param deliveries one for each channel, in the order in which they were wanted
     * @param isRepetition whether it was done before, under the same key
     */
    record Paged(IncidentNumber number, List<Delivered> deliveries, boolean isRepetition) {
        public Paged {
            deliveries = List.copyOf(deliveries);
        }

        /** Whether a page has left on any channel. */
        public boolean isSent() {
            return deliveries.stream().anyMatch(Delivered::isSent);
        }

        /** Whether there is no way to reach them on any of the channels. */
        public boolean isOutOfReach() {
            return deliveries.stream()
                    .allMatch(delivered -> delivered
                            .failure()
                            .filter(Failure.NO_CONTACT_DETAILS::equals)
                            .isPresent());
        }
    }

    /**
     * What came of one channel.
     *
     * @param failure empty where the page was sent, and where nobody wanted it any more, as the incident was over
     * @param why why it was not sent, in the words of the channel
     */
    record Delivered(Channel channel, boolean isSent, Optional<Failure> failure, Optional<String> why) {}
}
