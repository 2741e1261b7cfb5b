package dev.tocsin.domain.drafting;

import dev.tocsin.domain.incident.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When it was over, and when it was not yet.
 *
 * @param last the entry that ended it: its last resolving, or its closing if it never was resolved since it was
 *     open; none while it is open
 * @param pauses when it was over before, each until it was reopened
 */
record Ending(Optional<Entry> last, List<Pause> pauses) {

    /** It was over, and it was not. */
    record Pause(Entry ended, Entry reopened) {
        private Duration time() {
            return Course.between(ended.at(), reopened.at());
        }
    }

    static Ending of(List<Entry> entries) {
        Optional<Entry> ended = Optional.empty();
        List<Pause> pauses = new ArrayList<>();
        for (Entry move : entries.stream().filter(Course::isMove).toList()) {
            if (Course.movesTo(move, Status.RESOLVED)) {
                ended = Optional.of(move);
            } else if (Course.movesTo(move, Status.CLOSED)) {
                ended = ended.or(() -> Optional.of(move));
            } else {
                ended.ifPresent(end -> pauses.add(new Pause(end, move)));
                ended = Optional.empty();
            }
        }
        return new Ending(ended, List.copyOf(pauses));
    }

    Duration paused() {
        return pauses.stream().map(Pause::time).reduce(Duration.ZERO, Duration::plus);
    }
}
