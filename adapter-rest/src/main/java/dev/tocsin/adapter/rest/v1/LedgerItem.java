package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.people.Email;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one person on one channel, and what became of it. */
@Data
@Schema(name = "LedgerEntry")
record LedgerItem(
        UUID id,
        @Schema(example = "jane@example.com") @Nullable String email,
        @Schema(implementation = Channel.class) String channel,

        @Schema(
                type = "string",
                allowableValues = {
                    "escalation",
                    "manual",
                    "assignment",
                    "sla",
                    "stand_down",
                    "catch_all",
                    "reminder",
                    "action_item",
                    "webhook"
                })
        String cause,

        @Schema(example = "1") @Nullable Integer level,
        @Schema(example = "1") @Nullable Integer round,

        @Schema(
                type = "string",
                allowableValues = {"queued", "sending", "sent", "failed", "superseded"},
                example = "sent")
        String state,

        @Schema(example = "1") int attempts,

        @Schema(
                type = "string",
                allowableValues = {"CHANNEL_NOT_CONFIGURED", "NO_CONTACT_DETAILS", "REJECTED", "EXTERNAL_API_ERROR"})
        @Nullable
        String errorCode,

        @Schema(example = "no answer within 10 seconds") @Nullable
        String message,

        Instant createdAt,
        @Nullable Instant sentAt) {

    /** The ledger of an incident. */
    @Data
    @Schema(name = "Ledger")
    record All(List<LedgerItem> items) {
        static All of(List<LedgerEntry> entries) {
            return new All(entries.stream().map(LedgerItem::of).toList());
        }
    }

    private static LedgerItem of(LedgerEntry entry) {
        return new LedgerItem(
                entry.id().value(),
                entry.email().map(Email::value).orElse(null),
                entry.channel().word(),
                entry.cause().word(),
                entry.place().map(Place::level).orElse(null),
                entry.place().map(Place::round).orElse(null),
                entry.state().word(),
                entry.attempts(),
                entry.failure().map(Failure::word).orElse(null),
                entry.why().orElse(null),
                entry.createdAt(),
                entry.sentAt().orElse(null));
    }
}
