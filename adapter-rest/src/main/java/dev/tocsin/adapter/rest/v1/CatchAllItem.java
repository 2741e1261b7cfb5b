package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.people.Email;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who hears of what nobody else could be told. */
@Data
@Schema(name = "CatchAll")
record CatchAllItem(
        @Schema(example = "ops@example.com") @Nullable String email) {

    static CatchAllItem of(Email email) {
        return new CatchAllItem(email.value());
    }

    static CatchAllItem of(Optional<Email> email) {
        return new CatchAllItem(email.map(Email::value).orElse(null));
    }
}
