package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.domain.sla.Severity;
import java.util.UUID;
import java.util.stream.Stream;

/** What Farm's WebSocket tells of an incident that was created. */
@PlainData
record FarmCreated(UUID incidentId, String title, String severity) {

    static FarmCreated of(FeedEntry entry) {
        String ours = String.valueOf(entry.entry().entry().details().get("severity"));
        return new FarmCreated(entry.incident().value(), entry.incidentTitle(), shown(ours));
    }

    /** One that only a newer version has is passed on as it is. */
    private static String shown(String severity) {
        return Stream.of(Severity.values())
                .filter(known -> known.name().equals(severity))
                .map(known -> FarmSeverity.of(known).word())
                .findFirst()
                .orElse(severity);
    }
}
