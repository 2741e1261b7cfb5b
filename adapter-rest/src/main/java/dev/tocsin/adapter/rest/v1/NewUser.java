package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.people.UserDirectory.AddUser;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person to be added.
 *
 * @param role responder, where it is not said
 * @param timeZone UTC, where it is not said
 */
@Introspected
record NewUser(
        @Schema(example = "Jane") @NotNull @Size(min = 1, max = User.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "jane@example.com") @NotNull Email email,
        @Schema(example = "responder") @Nullable Role role,

        @Schema(example = "U024BE7LH") @Nullable @Size(max = User.MAX_SLACK_ID_LENGTH)
        String slackId,

        @Schema(example = "Europe/Berlin") @Nullable ZoneId timeZone,
        @Schema(example = "true") @Nullable Boolean isActive)
        implements JsonBody {

    private static final ZoneId UTC = ZoneId.of("UTC");

    AddUser command() {
        return new AddUser(new User.Profile(
                name,
                email,
                role == null ? Role.RESPONDER : role,
                Optional.ofNullable(slackId),
                timeZone == null ? UTC : timeZone,
                isActive == null || isActive));
    }
}
