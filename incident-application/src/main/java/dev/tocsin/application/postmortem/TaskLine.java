package dev.tocsin.application.postmortem;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands behind the text of an action item in a document; whether it is done, its box says. */
final class TaskLine {

    private TaskLine() {}

    /** Plain text. */
    static List<String> remarks(Task task) {
        return Stream.of(
                        task.owner().map(TaskLine::named),
                        task.dueDate().map(day -> "due " + day),
                        Optional.of("in progress").filter(unused -> task.status() == ActionStatus.IN_PROGRESS),
                        task.category(),
                        task.comment().map(Comment::value))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String named(Owner owner) {
        return owner.email()
                .map(email -> owner.shown() + " (" + email.value() + ")")
                .orElseGet(owner::shown);
    }
}
