package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.postmortem.ActionItemDesk.ChangeItem;
import dev.tocsin.application.postmortem.TaskChange;
import dev.tocsin.application.postmortem.WantedOwner;
import dev.tocsin.domain.Change;
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
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an action item that shall change. */
@Introspected
record ActionItemAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Add replica saturation alerting") @Nullable @Prose @Size(min = 1, max = Task.MAX_LENGTH)
        String text,

        @Schema(example = "owner@example.com") @Clearable @Nullable
        Email ownerEmail,

        @Clearable @Nullable LocalDate dueDate,
        @Schema(example = "in_progress") @Nullable ActionStatus status,

        @Schema(example = "monitoring") @Clearable @Nullable @Size(max = Task.MAX_CATEGORY_LENGTH)
        String category,

        @Schema(example = "Waits for the new exporter") @Clearable @Nullable @Prose @Size(max = Comment.MAX_LENGTH)
        String comment,

        @Schema(example = "null") @Clearable @Nullable @Size(max = Owner.Named.MAX_LENGTH)
        String ownerName)
        implements JsonBody {

    ChangeItem command(ActionItemId item, OptionalLong version) {
        return new ChangeItem(item, change(), version);
    }

    TaskChange change() {
        return new TaskChange(
                Optional.ofNullable(text),
                owner(),
                given.change("due_date", dueDate, Function.identity()),
                given.change("category", category, Function.identity()),
                Optional.ofNullable(status),
                given.change("comment", comment, Comment::new));
    }

    /** Who has an address is called what they are called here; without either it is nobody. */
    private Change<WantedOwner> owner() {
        Change<WantedOwner> byEmail = given.change("owner_email", ownerEmail, WantedOwner.Person::new);
        return byEmail instanceof Change.To<WantedOwner> || !given.fields().contains("owner_name")
                ? byEmail
                : given.change("owner_name", ownerName, WantedOwner.Named::new);
    }
}
