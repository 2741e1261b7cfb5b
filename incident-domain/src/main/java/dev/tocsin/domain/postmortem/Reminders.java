package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.oncall.WallClock;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When the owners of a postmortem's action items hear of them: the day before one is due, and weekly once it is
 * overdue.
 */
public record Reminders(Postmortem postmortem) {

    /**
     * What is to be told by now, and the postmortem which knows that it was. The two belong in one commit; then nobody
     * hears of anything twice.
     */
    public record Due(Postmortem next, List<Reminder> reminders) {
        public Due {
            reminders = List.copyOf(reminders);
        }
    }

    /**
     * The earliest instant at which somebody is to be reminded, as things are; it may be past, and then it is due at
     * once.
     */
    public Optional<Instant> next(Zones zones) {
        return postmortem.content().trackedItems().stream()
                .flatMap(item -> zone(item, zones).flatMap(item::nextReminder).stream())
                .min(Comparator.naturalOrder());
    }

    /** Asking again for the same instant finds nothing more. */
    public Due due(Instant now, Zones zones) {
        Micros.require(now);
        List<ActionItem> items = new ArrayList<>();
        List<Reminder> reminders = new ArrayList<>();
        for (ActionItem item : postmortem.content().trackedItems()) {
            Optional<ZoneId> zone = zone(item, zones);
            Optional<LocalDate> day = zone.flatMap(where -> item.reminderDue(now, where));
            items.add(day.map(item::reminded).orElse(item));
            day.flatMap(found -> item.reminder(new WallClock(zone.orElseThrow()).dateAt(now)))
                    .ifPresent(reminders::add);
        }
        return new Due(reminders.isEmpty() ? postmortem : reminded(items), reminders);
    }

    /**
     * The items of whose reminders none is wanted any more that has not left yet, now that the postmortem is the next
     * one: they are done, gone or another's, due on another day, or there is a newer reminder.
     */
    public List<ActionItemId> outdatedBy(Postmortem next) {
        return postmortem.items().all().stream()
                .filter(item -> item.reminded().isPresent())
                .filter(item -> next.items()
                        .find(item.id())
                        .filter(same -> same.isOwedAs(item))
                        .isEmpty())
                .map(ActionItem::id)
                .toList();
    }

    private static Optional<ZoneId> zone(ActionItem item, Zones zones) {
        return item.debtor().map(Responder::id).flatMap(zones::of);
    }

    private Postmortem reminded(List<ActionItem> items) {
        return new Postmortem(
                postmortem.organization(),
                postmortem.id(),
                postmortem.incident(),
                postmortem.demands(),
                postmortem.status(),
                postmortem.content().withActionItems(Optional.of(Form.structured(items))),
                postmortem.edition(),
                postmortem.drafted(),
                postmortem.authors(),
                postmortem.approval(),
                postmortem.publication(),
                postmortem.createdAt(),
                postmortem.updatedAt(),
                postmortem.version());
    }
}
