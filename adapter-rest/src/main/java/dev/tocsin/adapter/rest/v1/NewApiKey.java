package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.access.Keyring.IssueKey;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Scope;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An API key to be issued.
 *
 * @param email whose it is: they act when it acts
 * @param prefix {@code sk_live_}, where it is not said
 */
@Introspected
record NewApiKey(
        @Schema(example = "Alert gateway") @NotNull @Size(min = 1, max = ApiKey.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "jane@example.com") @NotNull Email email,
        @NotNull @Size(min = 1, max = MAX_SCOPES) List<Scope> scopes,
        @Nullable Instant expiresAt,
        @Schema(example = "sk_live_") ApiKey.@Nullable Prefix prefix)
        implements JsonBody {

    /** Repeats are counted. */
    static final int MAX_SCOPES = 50;

    IssueKey command() {
        return new IssueKey(
                name,
                email,
                EnumSet.copyOf(scopes),
                Optional.ofNullable(expiresAt),
                prefix == null ? ApiKey.Prefix.SK_LIVE : prefix);
    }
}
