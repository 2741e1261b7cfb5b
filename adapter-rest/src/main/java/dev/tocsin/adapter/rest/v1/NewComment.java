package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.domain.incident.Comment;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Something to be said on the timeline. */
@Introspected
record NewComment(
        @Schema(example = "Identified root cause: connection pool leak in auth service")
        @NotNull
        @Prose
        @Size(min = 1, max = Comment.MAX_LENGTH)
        String comment)
        implements JsonBody {}
