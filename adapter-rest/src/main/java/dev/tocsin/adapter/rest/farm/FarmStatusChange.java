package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Lifecycle;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where an incident shall go, and what the timeline says of it. */
@Introspected
record FarmStatusChange(
        @Schema(example = "identified") @NotNull FarmStatus status,

        @Schema(example = "It is the connection pool") @Nullable @Prose @Size(max = Comment.MAX_REASON_LENGTH)
        String message)
        implements JsonBody {

    ChangeStatus command(IncidentId incident, OptionalLong version) {
        return new ChangeStatus(
                IncidentRef.of(incident),
                Lifecycle.FARM,
                status.written(),
                Optional.ofNullable(message).map(Comment::new),
                version);
    }
}
