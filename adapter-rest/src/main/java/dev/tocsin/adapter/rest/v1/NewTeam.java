package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.catalog.TeamRoster.AddTeam;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.people.Email;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A team to be added. */
@Introspected
record NewTeam(
        @Schema(example = "Platform") @NotNull @Size(min = 1, max = Team.MAX_NAME_LENGTH)
        String name,

        @Nullable @Size(max = Team.MAX_MEMBERS) List<Email> members)
        implements JsonBody {

    AddTeam command() {
        return new AddTeam(name, Lists.of(members, Function.identity()));
    }
}
