package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.incident.PublicUpdate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What the public was told at one time. */
@PlainData
record PulseUpdate(
        @Schema(example = "upd_01k6gpk5xbe4bafvc0bvtk4r5y") String id,

        @Schema(implementation = PulseStatus.class, example = "identified")
        String status,

        @Schema(example = "We have identified the root cause as database connection pool exhaustion.")
        String message,

        Instant createdAt) {

    static PulseUpdate of(PublicUpdate update) {
        String status = PulseStatus.of(update.status()).word();
        return new PulseUpdate(
                PulseNames.update(update.id()),
                status,
                update.message().orElse("Status changed to " + status + "."),
                update.at());
    }

    /** Two statuses that are one here are no change, and so not told of unless somebody wrote something. */
    static List<PulseUpdate> of(List<PublicUpdate> updates) {
        return updates.stream()
                .filter(update -> update.message().isPresent()
                        || update.from()
                                .filter(from -> PulseStatus.of(from) == PulseStatus.of(update.status()))
                                .isEmpty())
                .map(PulseUpdate::of)
                .toList();
    }
}
