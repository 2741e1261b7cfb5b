package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.incident.IncidentDesk.LinkAlert;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Title;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alert to be linked. Source and key say which it is. */
@Introspected
record AlertLink(
        @Schema(example = "prometheus") @NotNull @Size(min = 1, max = Alert.MAX_SOURCE_LENGTH)
        String source,

        @Schema(example = "PoolExhausted/db-1") @NotNull @Size(min = 1, max = Alert.MAX_KEY_LENGTH)
        String key,

        @Schema(example = "Connection pool exhausted") @NotNull @Size(min = 1, max = Title.MAX_LENGTH)
        String title,

        @Schema(example = "https://prometheus.example.com/alerts") @Nullable
        URI url,

        @Nullable Instant firedAt,
        @Nullable Instant resolvedAt)
        implements JsonBody {

    LinkAlert command(IncidentRef incident) {
        return new LinkAlert(
                incident,
                source,
                key,
                new Title(title),
                Optional.ofNullable(url),
                Optional.ofNullable(firedAt),
                Optional.ofNullable(resolvedAt));
    }
}
