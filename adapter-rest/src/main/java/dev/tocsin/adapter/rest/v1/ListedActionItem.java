package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.postmortem.ListedItem;
import dev.tocsin.application.postmortem.TaskChange;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A follow-up in the list that a postmortem shall have: one of those that it has, or a new one. */
@Introspected
record ListedActionItem(
        @Schema(hidden = true) Given given,
        @Clearable @Nullable UUID id,

        @Schema(example = "Add replica saturation alerting")
        @Clearable
        @Nullable
        @Prose
        @Size(min = 1, max = Task.MAX_LENGTH)
        String text,

        @Schema(example = "owner@example.com") @Clearable @Nullable
        Email ownerEmail,

        @Clearable @Nullable LocalDate dueDate,
        @Schema(example = "pending") @Clearable @Nullable ActionStatus status,

        @Schema(example = "monitoring") @Clearable @Nullable @Size(max = Task.MAX_CATEGORY_LENGTH)
        String category,

        @Schema(example = "Waits for the new exporter") @Clearable @Nullable @Prose @Size(max = Comment.MAX_LENGTH)
        String comment,

        @Schema(example = "null") @Clearable @Nullable @Size(max = Owner.Named.MAX_LENGTH)
        String ownerName) {

    /** What is not said of an item that is there stays; a text cannot be taken from it, and a new one needs one. */
    boolean lacksText() {
        return text == null && (id == null || given.fields().contains("text"));
    }

    ListedItem listed() {
        TaskChange change = amendment().change();
        boolean isReset = status == null && given.fields().contains("status");
        return new ListedItem(Optional.ofNullable(id).map(ActionItemId::new), isReset ? pending(change) : change);
    }

    private ActionItemAmendment amendment() {
        return new ActionItemAmendment(given, text, ownerEmail, dueDate, status, category, comment, ownerName);
    }

    private static TaskChange pending(TaskChange change) {
        return new TaskChange(
                change.text(),
                change.owner(),
                change.dueDate(),
                change.category(),
                Optional.of(ActionStatus.PENDING),
                change.comment());
    }
}
