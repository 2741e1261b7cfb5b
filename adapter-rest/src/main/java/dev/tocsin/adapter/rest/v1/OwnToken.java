package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.access.Gate.Recognized;
import dev.tocsin.domain.people.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token is.
 *
 * @param valid always true: what is not valid is told as an error
 */
@Data
@Schema(name = "Token")
record OwnToken(
        boolean valid,
        @Schema(example = "[\"*\"]") List<String> scopes,
        @Schema(example = "Acme") String organizationName,
        Person user,
        @Nullable Instant expiresAt) {

    static OwnToken of(Recognized recognized) {
        return new OwnToken(
                true,
                recognized.actor().scopes().stream().map(Scope::word).toList(),
                recognized.organization(),
                Person.of(recognized.actor().user()),
                recognized.expiresAt().orElse(null));
    }
}
