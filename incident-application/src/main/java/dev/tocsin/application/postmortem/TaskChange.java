package dev.tocsin.application.postmortem;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import java.time.LocalDate;
import java.util.Optional;

/** What shall be different about an action item; see {@link Task}. */
public record TaskChange(
        Optional<String> text,
        Change<WantedOwner> owner,
        Change<LocalDate> dueDate,
        Change<String> category,
        Optional<ActionStatus> status,
        Change<Comment> comment) {

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
                status.orElse(task.status()),
                comment.appliedTo(task.comment()));
    }
}
