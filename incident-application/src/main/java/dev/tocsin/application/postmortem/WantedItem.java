package dev.tocsin.application.postmortem;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.postmortem.ActionStatus;
import java.time.LocalDate;
import java.util.Optional;

/** An action item, as somebody gives it; see {@link dev.tocsin.domain.postmortem.Task}. */
public record WantedItem(
        String text,
        Optional<WantedOwner> owner,
        Optional<LocalDate> dueDate,
        Optional<String> category,
        ActionStatus status,
        Optional<Comment> comment) {

    /** One that has been thought of, and nothing more. */
    public static WantedItem of(String text) {
        return new WantedItem(
                text, Optional.empty(), Optional.empty(), Optional.empty(), ActionStatus.PENDING, Optional.empty());
    }

    public WantedItem ownedBy(WantedOwner next) {
        return new WantedItem(text, Optional.of(next), dueDate, category, status, comment);
    }

    public WantedItem dueOn(LocalDate next) {
        return new WantedItem(text, owner, Optional.of(next), category, status, comment);
    }
}
