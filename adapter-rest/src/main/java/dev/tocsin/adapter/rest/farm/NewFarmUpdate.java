package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.people.UserId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry for the timeline. */
@Introspected
record NewFarmUpdate(
        @Schema(example = "We have rolled back the last deployment")
        @NotNull
        @Prose
        @Size(min = 1, max = Comment.MAX_LENGTH)
        String message,

        @Nullable UUID authorId)
        implements JsonBody {

    AddComment command(IncidentId incident) {
        return new AddComment(
                IncidentRef.of(incident),
                new Comment(message),
                Optional.ofNullable(authorId).map(UserId::new));
    }
}
