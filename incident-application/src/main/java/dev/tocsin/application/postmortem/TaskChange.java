package dev.tocsin.application.postmortem;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What shall be different about an action item; see {@link Task}.
 *
 * @param done where no status is given: what a client has made of it that knows only this
 */
public record TaskChange(
        Optional<String> text,
        Change<WantedOwner> owner,
        Change<LocalDate> dueDate,
        Change<String> category,
        Optional<ActionStatus> status,
        Change<Comment> comment,
        Optional<Boolean> done) {

    /** By somebody who knows all statuses. */
    public TaskChange(
            Optional<String> text,
            Change<WantedOwner> owner,
            Change<LocalDate> dueDate,
            Change<String> category,
            Optional<ActionStatus> status,
            Change<Comment> comment) {
        this(text, owner, dueDate, category, status, comment, Optional.empty());
    }

    /** Of the status alone. */
    public static TaskChange to(ActionStatus status) {
        return new TaskChange(
                Optional.empty(), Change.keep(), Change.keep(), Change.keep(), Optional.of(status), Change.keep());
    }

    /** {@code found} is who the owner is. */
    Task appliedTo(Task task, Change<Owner> found) {
        return new Task(
                text.orElse(task.text()),
                found.appliedTo(task.owner()),
                dueDate.appliedTo(task.dueDate()),
                category.appliedTo(task.category()),
                status.or(() -> done.map(task.status()::done)).orElse(task.status()),
                comment.appliedTo(task.comment()));
    }
}
