package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A follow-up that is tracked until it is done, also once its postmortem is published. Its state is its timer: {@link
 * #nextReminder} follows from it alone.
 *
 * @param reminded the day of the last reminder that its owner has had, of those that the {@link ReminderPlan} has for
 *     its due date
 */
public record ActionItem(
        ActionItemId id, Task task, Optional<LocalDate> reminded, Instant createdAt, Instant updatedAt) {

    public ActionItem {
        Micros.require(createdAt);
        Micros.require(updatedAt);
    }

    /** One that has just been added. */
    public static ActionItem added(ActionItemId id, Task task, Instant at) {
        return new ActionItem(id, task, Optional.empty(), at, at);
    }

    /**
     * The same item with this task; itself, when it has it already. A new owner has been reminded of nothing yet, and
     * of a new due date nobody has.
     */
    public ActionItem with(Task next, Instant at) {
        if (next.equals(task)) {
            return this;
        }
        boolean isAnotherPromise = !next.dueDate().equals(task.dueDate()) || !sameOwner(next.owner(), task.owner());
        return new ActionItem(id, next, isAnotherPromise ? Optional.empty() : reminded, createdAt, at);
    }

    /**
     * When its owner is to be reminded next, by the clocks where they live; it may be past, and then it is due at once.
     */
    public Optional<Instant> nextReminder(ZoneId zone) {
        return reminderPlan(zone).map(plan -> plan.next(reminded));
    }

    /** What its owner is told on that day, where there is somebody to tell. */
    public Optional<Reminder> reminder(LocalDate today) {
        return debtor().flatMap(owner ->
                task.dueDate().map(due -> new Reminder(id, owner, task.text(), due, task.isOverdueOn(today))));
    }

    /** Whom to remind: nobody once it is completed, nor while no person has it or no day is set. */
    public Optional<Responder> debtor() {
        return task.owner()
                .flatMap(Owner::person)
                .filter(owner -> task.status() != ActionStatus.COMPLETED
                        && task.dueDate().isPresent());
    }

    /**
     * The day of the reminder that is due by now. Of several that were missed it is the last; the others would say
     * nothing more.
     */
    Optional<LocalDate> reminderDue(Instant now, ZoneId zone) {
        return reminderPlan(zone)
                .flatMap(plan -> plan.latest(now))
                .filter(day -> reminded.filter(last -> !last.isBefore(day)).isEmpty());
    }

    ActionItem reminded(LocalDate day) {
        return new ActionItem(id, task, Optional.of(day), createdAt, updatedAt);
    }

    /** Whether what its owner was told last still holds of that one, and nothing was told since. */
    boolean isOwedAs(ActionItem other) {
        return reminded.equals(other.reminded)
                && debtor().map(Responder::id).equals(other.debtor().map(Responder::id));
    }

    /**
     * The items of a list that comes without ids: an item that says the same text is the same one, and stays what it
     * was in everything that its task does not say.
     *
     * @param ids for the others, which are new
     */
    public static List<ActionItem> reconciled(
            List<ActionItem> present, List<Task> wanted, Supplier<ActionItemId> ids, Instant at) {
        List<ActionItem> left = new ArrayList<>(present);
        List<ActionItem> items = new ArrayList<>();
        for (Task task : wanted) {
            Optional<ActionItem> same = left.stream()
                    .filter(item -> item.task().text().equals(task.text()))
                    .findFirst();
            same.ifPresent(left::remove);
            items.add(same.map(item -> item.with(task, at)).orElseGet(() -> added(ids.get(), task, at)));
        }
        return List.copyOf(items);
    }

    private Optional<ReminderPlan> reminderPlan(ZoneId zone) {
        return debtor().flatMap(owner -> task.dueDate()).map(due -> new ReminderPlan(due, zone));
    }

    private static boolean sameOwner(Optional<Owner> one, Optional<Owner> other) {
        return one.isPresent() == other.isPresent()
                && one.filter(owner -> other.filter(owner::is).isEmpty()).isEmpty();
    }
}
