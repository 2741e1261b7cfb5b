package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A follow-up that a postmortem has. */
@Data
@Schema(name = "ActionItem")
record ActionItemItem(
        UUID id,

        @Schema(example = "Add replica saturation alerting") String text,
        @Schema(example = "owner@example.com") @Nullable String ownerEmail,

        @Schema(type = "string", format = "date", example = "2026-04-26") @Nullable
        LocalDate dueDate,

        @Schema(implementation = ActionStatus.class, example = "pending")
        String status,

        @Schema(example = "monitoring") @Nullable String category,

        @Schema(example = "Waits for the new exporter") @Nullable
        String comment,

        @Schema(example = "Owen") @Nullable String ownerName,
        Instant createdAt,
        Instant updatedAt,

        @Schema(type = "string", format = "date", example = "2026-04-25") @Nullable
        LocalDate remindedOn) {

    static List<ActionItemItem> all(List<ActionItem> items) {
        return items.stream().map(ActionItemItem::of).toList();
    }

    static ActionItemItem of(ActionItem item) {
        Task task = item.task();
        return new ActionItemItem(
                item.id().value(),
                task.text(),
                task.owner().flatMap(Owner::email).map(Email::value).orElse(null),
                task.dueDate().orElse(null),
                task.status().word(),
                task.category().orElse(null),
                task.comment().map(Comment::value).orElse(null),
                task.owner().map(Owner::shown).orElse(null),
                item.createdAt(),
                item.updatedAt(),
                item.reminded().orElse(null));
    }
}
