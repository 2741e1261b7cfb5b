package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.incident.Alert;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A linked alert. */
@Data
@Schema(name = "Alert")
record AlertItem(
        UUID id,
        @Schema(example = "prometheus") String source,
        @Schema(example = "PoolExhausted/db-1") String key,
        @Schema(example = "Connection pool exhausted") String title,
        @Nullable String url,
        Instant firedAt,
        @Nullable Instant resolvedAt,
        Instant createdAt) {

    /** All alerts of an incident: they are few enough to be shown at once. */
    @Data
    @Schema(name = "Alerts")
    record All(List<AlertItem> items) {
        static All of(List<Alert> alerts) {
            return new All(alerts.stream().map(AlertItem::of).toList());
        }
    }

    static AlertItem of(Alert alert) {
        return new AlertItem(
                alert.id().value(),
                alert.source(),
                alert.key(),
                alert.title().value(),
                alert.url().map(Object::toString).orElse(null),
                alert.firedAt(),
                alert.resolvedAt().orElse(null),
                alert.createdAt());
    }
}
