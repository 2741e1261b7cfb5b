package dev.tocsin.application.access;

import dev.tocsin.domain.people.ApiKeyId;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which uses of keys this node has noted lately: so that of many who come at once, all before the first use is known, one writes. To
 * forget one costs a write that finds nothing to do, and no more.
 */
final class UseNotes {

    private static final int MAX_KEYS = 10_000;

    /** The oldest first. */
    private final Map<ApiKeyId, Instant> noted = new LinkedHashMap<>();

    /** Whether it is up to the one who asks to note this use, because no use after {@code unlessAfter} was noted here. */
    synchronized boolean take(ApiKeyId key, Instant usedAt, Instant unlessAfter) {
        Instant last = noted.get(key);
        if (last != null && last.isAfter(unlessAfter)) {
            return false;
        }
        noted.remove(key);
        forgetOld(unlessAfter);
        noted.put(key, usedAt);
        return true;
    }

    /** It could not be noted, so it is up to the next one. */
    synchronized void giveBack(ApiKeyId key, Instant usedAt) {
        noted.remove(key, usedAt);
    }

    private void forgetOld(Instant unlessAfter) {
        Iterator<Instant> oldest = noted.values().iterator();
        while (oldest.hasNext() && (!oldest.next().isAfter(unlessAfter) || noted.size() >= MAX_KEYS)) {
            oldest.remove();
        }
    }
}
