package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Markdown.sentence;
import static dev.tocsin.domain.drafting.Wording.minute;
import static dev.tocsin.domain.drafting.Wording.span;

import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A time in which a component did not work as it should.
 *
 * @param since the entry that began it
 * @param worst the first entry that made it as bad as it became
 * @param until the entry that ended it; none where it has not ended
 */
record Degradation(String component, Entry since, Entry worst, ComponentStatus status, Optional<Entry> until) {

    static List<Statement> of(Course course) {
        return Abridgement.of(all(course), Abridgement.COMPONENTS, Degradation::since, Degradation::told);
    }

    /** In the order in which they began. */
    private static List<Degradation> all(Course course) {
        Map<EventId, Degradation> begun = new LinkedHashMap<>();
        Map<String, Degradation> open = new LinkedHashMap<>();
        for (Entry change : course.all(entry -> entry.is(EventType.COMPONENT_STATUS_CHANGED))) {
            Optional<ComponentStatus> to = change.detail("to").flatMap(ComponentStatus::of);
            change.detail("component")
                    .ifPresent(name -> to.flatMap(
                                    status -> after(Optional.ofNullable(open.remove(name)), name, change, status))
                            .ifPresent(next -> {
                                begun.put(next.since().id(), next);
                                if (next.until().isEmpty()) {
                                    open.put(name, next);
                                }
                            }));
        }
        return new ArrayList<>(begun.values());
    }

    private static Optional<Degradation> after(
            Optional<Degradation> before, String name, Entry change, ComponentStatus status) {
        if (status == ComponentStatus.OPERATIONAL) {
            return before.map(degraded -> degraded.ended(change));
        }
        return before.map(degraded -> degraded.changed(change, status))
                .or(() -> Optional.of(new Degradation(name, change, change, status, Optional.empty())));
    }

    private Degradation changed(Entry change, ComponentStatus next) {
        return next.compareTo(status) > 0 ? new Degradation(component, since, change, next, until) : this;
    }

    private Degradation ended(Entry change) {
        return new Degradation(component, since, worst, status, Optional.of(change));
    }

    private Statement told() {
        String from = sentence("{}: from {} ", component, minute(since.at()));
        String to = until.map(
                        end -> sentence("to {} ({})", minute(end.at()), span(Course.between(since.at(), end.at()))))
                .orElse("on");
        String how = status.word().replace('_', ' ');
        String badly = worst.equals(since)
                ? sentence(", {}.", how)
                : sentence(", at worst {} (from {}).", how, minute(worst.at()));
        List<Entry> entries = new ArrayList<>(List.of(since, worst));
        until.ifPresent(entries::add);
        return Statement.on(entries, from + to + badly);
    }
}
