package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a person that shall change. */
@Introspected
record UserAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Jane") @Nullable @Size(min = 1, max = User.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "jane@example.com") @Nullable Email email,
        @Schema(example = "responder") @Nullable Role role,

        @Schema(example = "U024BE7LH") @Clearable @Nullable @Size(max = User.MAX_SLACK_ID_LENGTH)
        String slackId,

        @Schema(example = "Europe/Berlin") @Nullable ZoneId timeZone,
        @Schema(example = "false") @Nullable Boolean isActive)
        implements JsonBody {

    ChangeUser command(UserId user, OptionalLong version) {
        return new ChangeUser(
                user,
                Optional.ofNullable(name),
                Optional.ofNullable(email),
                Optional.ofNullable(role),
                given.change("slack_id", slackId, Function.identity()),
                Optional.ofNullable(timeZone),
                Optional.ofNullable(isActive),
                version);
    }
}
