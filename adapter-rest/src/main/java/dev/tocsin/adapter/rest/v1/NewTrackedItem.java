package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.postmortem.ActionItemDesk.AddItem;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A follow-up that a postmortem shall have besides. */
@Introspected
record NewTrackedItem(
        @Schema(example = "PM-2026-001") @NotNull PostmortemNumber postmortemNumber,

        @JsonUnwrapped @Valid NewActionItem item)
        implements JsonBody {

    AddItem command() {
        return new AddItem(PostmortemRef.of(postmortemNumber), item.wanted());
    }
}
