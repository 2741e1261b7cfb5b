package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.application.postmortem.BroughtPostmortem.Item;
import dev.tocsin.domain.postmortem.ActionItemId;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A follow-up that a file tells of, with what has become of it. */
@Introspected
record BroughtItem(
        @JsonUnwrapped @Valid NewActionItem item,
        @NotNull UUID id,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt,
        @Nullable LocalDate remindedOn) {

    Item known() {
        return new Item(
                new ActionItemId(id),
                Optional.ofNullable(item.ownerName()),
                Optional.ofNullable(remindedOn),
                createdAt,
                updatedAt);
    }
}
