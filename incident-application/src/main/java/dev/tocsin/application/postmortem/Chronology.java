package dev.tocsin.application.postmortem;

import dev.tocsin.application.postmortem.BroughtPostmortem.Item;
import dev.tocsin.application.postmortem.BroughtPostmortem.Review;
import dev.tocsin.application.postmortem.BroughtPostmortem.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Whether the times of a postmortem that comes from elsewhere can have been. Other clocks have told them, so each may be
 * wrong by {@link #TOLERANCE}.
 *
 * @param fault takes the field, and what is wrong with it
 */
record Chronology(Instant now, BiConsumer<String, String> fault) {

    static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final String CREATED = "created_at";
    private static final String LAST_VERSION = "the last version";
    private static final String FUTURE = "must not be in the future";

    void check(BroughtPostmortem brought) {
        Instant created = brought.createdAt();
        checkNotInFuture(CREATED, created);
        checkAfter("updated_at", brought.updatedAt(), CREATED, created);
        check(brought.versions(), created);
        Instant written = brought.versions().isEmpty()
                ? created
                : brought.versions().getLast().at();
        brought.approval().map(Review::at).ifPresent(at -> checkAfter("approved_at", at, LAST_VERSION, written));
        brought.publication().map(Review::at).ifPresent(at -> checkAfter("published_at", at, LAST_VERSION, written));
    }

    void check(String path, Item item) {
        checkNotInFuture(path + CREATED, item.createdAt());
        checkAfter(path + "updated_at", item.updatedAt(), CREATED, item.createdAt());
        item.reminded().filter(this::isToCome).ifPresent(day -> fault.accept(path + "reminded_on", FUTURE));
    }

    private void check(List<Version> versions, Instant created) {
        Instant before = created;
        String whose = CREATED;
        for (int i = 0; i < versions.size(); i++) {
            String field = "versions[" + i + "]." + CREATED;
            checkAfter(field, versions.get(i).at(), whose, before);
            before = versions.get(i).at();
            whose = "that of the version before";
        }
    }

    private void checkAfter(String field, Instant at, String whose, Instant earlier) {
        if (at.isBefore(earlier.minus(TOLERANCE))) {
            fault.accept(field, "must not be before " + whose);
        } else {
            checkNotInFuture(field, at);
        }
    }

    /** Somewhere it is tomorrow already. */
    private boolean isToCome(LocalDate day) {
        return day.isAfter(now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1));
    }

    private void checkNotInFuture(String field, Instant at) {
        if (at.isAfter(now.plus(TOLERANCE))) {
            fault.accept(field, FUTURE);
        }
    }
}
