package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.postmortem.ListedItem;
import dev.tocsin.application.postmortem.TaskChange;
import dev.tocsin.application.postmortem.WantedOwner;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A follow-up; one of the same title stays what it is in all that is not said of it. */
@Introspected
record NewFarmActionItem(
        @Schema(hidden = true) Given given,

        @Schema(example = "Alert on pool saturation") @NotNull @Prose @Size(min = 1, max = Task.MAX_LENGTH)
        String title,

        @Schema(example = "jane@example.com") @Clearable @Nullable @Size(max = Owner.Named.MAX_LENGTH)
        String assignee,

        @Nullable Boolean done) {

    ListedItem listed() {
        return new ListedItem(
                Optional.empty(),
                new TaskChange(
                        Optional.of(title),
                        given.change("assignee", assignee, WantedOwner.Called::new),
                        Change.keep(),
                        Change.keep(),
                        Optional.empty(),
                        Change.keep(),
                        Optional.ofNullable(done)));
    }
}
