package dev.tocsin.domain.paging;

import dev.tocsin.domain.escalation.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody is to be told of an incident.
 *
 * @param place the level that fired, where one did
 */
public record Summons(Addressee to, Cause cause, Urgency urgency, Optional<Place> place) {

    /** The pages that it takes: one for each channel that is used at once. */
    public List<Page> pages(Supplier<PageId> ids) {
        return urgency.channels().stream()
                .map(channel -> new Page(ids.get(), to, channel, cause, urgency, place, Optional.empty(), false))
                .toList();
    }
}
