package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where an incident shall go, and why. */
@Introspected
record StatusChange(
        @Schema(example = "resolved") @NotNull Status status,

        @Schema(example = "Fixed by rolling back deploy abc123") @Nullable @Prose @Size(max = Comment.MAX_REASON_LENGTH)
        String comment)
        implements JsonBody {

    ChangeStatus command(IncidentRef incident, OptionalLong version) {
        Optional<Comment> why = Optional.ofNullable(comment).map(Comment::new);
        return new ChangeStatus(incident, Lifecycle.NATIVE, status, why, version);
    }
}
