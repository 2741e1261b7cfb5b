package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.postmortem.WantedItem;
import dev.tocsin.application.postmortem.WantedOwner;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A follow-up that a postmortem shall have. */
@Introspected
record NewActionItem(
        @Schema(example = "Add replica saturation alerting") @NotNull @Prose @Size(min = 1, max = Task.MAX_LENGTH)
        String text,

        @Schema(example = "owner@example.com") @Nullable Email ownerEmail,
        @Nullable LocalDate dueDate,
        @Schema(example = "pending") @Nullable ActionStatus status,

        @Schema(example = "monitoring") @Nullable @Size(max = Task.MAX_CATEGORY_LENGTH)
        String category,

        @Schema(example = "Waits for the new exporter") @Nullable @Prose @Size(max = Comment.MAX_LENGTH)
        String comment,

        @Schema(example = "null") @Nullable @Size(max = Owner.Named.MAX_LENGTH)
        String ownerName) {

    WantedItem wanted() {
        return new WantedItem(
                text,
                owner(),
                Optional.ofNullable(dueDate),
                Optional.ofNullable(category),
                Optional.ofNullable(status).orElse(ActionStatus.PENDING),
                Optional.ofNullable(comment).map(Comment::new));
    }

    /** Who has an address is called what they are called here. */
    private Optional<WantedOwner> owner() {
        return Optional.ofNullable(ownerEmail)
                .<WantedOwner>map(WantedOwner.Person::new)
                .or(() -> Optional.ofNullable(ownerName).map(WantedOwner.Named::new));
    }
}
