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
import java.util.function.UnaryOperator;

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
     * One of a list that takes the place of the list before.
     *
     * @param id of the item that it is, which has to be there; where there is none, it is the first one of the same
     *     text that no other is, or else a new one
     * @param text empty where that stays as it is; a new one has one
     * @param task of an item that is there, what becomes of its task; of a new one, what is added to its text
     */
    public record Listed(Optional<ActionItemId> id, Optional<String> text, UnaryOperator<Task> task) {

        public Listed {
            text = text.map(given -> Task.of(given).text());
        }

        private boolean is(ActionItem item) {
            return id.map(item.id::equals)
                    .orElseGet(() -> text.filter(item.task.text()::equals).isPresent());
        }
    }

    /**
     * The items of a list that takes the place of the present ones; each that is there already stays what it was in
     * everything that the list does not say.
     *
     * @param ids for those that are new
     */
    public static List<ActionItem> reconciled(
            List<ActionItem> present, List<Listed> wanted, Supplier<ActionItemId> ids, Instant at) {
        List<ActionItem> named = new ArrayList<>(present);
        named.removeIf(item -> wanted.stream().noneMatch(one -> one.id().isPresent() && one.is(item)));
        List<ActionItem> others = new ArrayList<>(present);
        others.removeAll(named);
        List<ActionItem> items = new ArrayList<>();
        for (Listed one : wanted) {
            Optional<ActionItem> same = (one.id().isPresent() ? named : others)
                    .stream().filter(one::is).findFirst();
            same.ifPresent(others::remove);
            items.add(same.map(item -> item.with(one.task().apply(item.task()), at))
                    .orElseGet(() ->
                            added(ids.get(), one.task().apply(Task.of(one.text().orElseThrow())), at)));
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
