package dev.tocsin.domain.drafting;

import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The course of one incident as the rules see it, in the order of the positions.
 *
 * @param signs the linked alerts whose linking the timeline tells, from the first that fired to the last
 * @param ending when it was over
 */
record Course(CaseFile file, List<Entry> entries, List<Sign> signs, Ending ending) {

    /** An alert, and the entry that tells of its linking. */
    record Sign(Alert alert, Entry linked) {}

    /** For so long at most an alert can have fired before somebody declared what it is about. */
    private static final Duration LONGEST_NOTICE = Duration.ofDays(1);

    private record AlertKey(String source, String key) {}

    static Course of(CaseFile file) {
        List<Entry> entries = file.timeline().stream()
                .sorted(Comparator.comparingLong(Entry::position))
                .toList();
        return new Course(file, entries, signs(file.alerts(), entries), Ending.of(entries));
    }

    List<Entry> all(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    Optional<Entry> first(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).findFirst();
    }

    Optional<Entry> last(EventType type) {
        return last(entry -> entry.is(type));
    }

    Optional<Entry> last(Predicate<Entry> wanted) {
        return entries.reversed().stream().filter(wanted).findFirst();
    }

    Optional<Entry> created() {
        return first(entry -> entry.is(EventType.CREATED));
    }

    Optional<Entry> acknowledged() {
        return first(entry -> entry.is(EventType.ACKNOWLEDGED));
    }

    Optional<Entry> fixing() {
        return first(entry -> movesTo(entry, Status.FIXING));
    }

    /** The first alert that can have been about this incident: an older one was there already. */
    Optional<Sign> firstSign() {
        return signs.stream().filter(sign -> !isOld(sign)).findFirst();
    }

    private boolean isOld(Sign sign) {
        return created()
                .filter(created -> sign.alert().firedAt().isBefore(created.at().minus(LONGEST_NOTICE)))
                .isPresent();
    }

    /** The first alert, if it fired before the incident was created. */
    Optional<Sign> earlySign() {
        return firstSign()
                .filter(sign -> created()
                        .filter(created -> created.at().isBefore(sign.alert().firedAt()))
                        .isEmpty());
    }

    /** How long after another entry this one came; never less than nothing, whatever the clocks said. */
    static Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    static boolean isMove(Entry entry) {
        return entry.is(EventType.STATUS_CHANGED) || entry.is(EventType.REOPENED);
    }

    static boolean movesTo(Entry entry, Status status) {
        return isMove(entry) && entry.detail("to").equals(Optional.of(status.word()));
    }

    private static List<Sign> signs(List<Alert> alerts, List<Entry> entries) {
        Map<AlertKey, Entry> linked = new HashMap<>();
        entries.stream().filter(entry -> entry.is(EventType.ALERT_LINKED)).forEach(entry -> {
            AlertKey key = new AlertKey(
                    entry.detail("source").orElse(""), entry.detail("key").orElse(""));
            linked.putIfAbsent(key, entry);
        });
        return alerts.stream()
                .flatMap(alert -> Optional.ofNullable(linked.get(new AlertKey(alert.source(), alert.key())))
                        .map(entry -> new Sign(alert, entry))
                        .stream())
                .sorted(Comparator.comparing(sign -> sign.alert().firedAt()))
                .toList();
    }
}
