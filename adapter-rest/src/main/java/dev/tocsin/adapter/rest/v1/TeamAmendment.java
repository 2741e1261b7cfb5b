package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.catalog.TeamRoster.ChangeTeam;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.people.Email;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The fields of a team that shall change; members replace those before. */
@Introspected
record TeamAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Platform") @Nullable @Size(min = 1, max = Team.MAX_NAME_LENGTH)
        String name,

        @Nullable @Size(max = Team.MAX_MEMBERS) List<Email> members)
        implements JsonBody {

    ChangeTeam command(TeamId team, OptionalLong version) {
        return new ChangeTeam(team, Optional.ofNullable(name), Optional.ofNullable(members), version);
    }
}
