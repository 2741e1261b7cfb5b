package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.incident.EscalatedIncident;
import dev.tocsin.domain.people.Email;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What escalating came to. */
@Data
@Schema(name = "EscalatedIncident")
record EscalatedItem(
        @Schema(example = "INC-2026-044") String incidentNumber,
        boolean escalated,

        @Schema(example = "[\"jane@example.com\", \"casey@example.com\"]")
        List<String> notifiedEmails,

        @Schema(example = "2") int currentLevel,
        @Schema(example = "3") @Nullable Integer nextLevel) {

    static EscalatedItem of(EscalatedIncident escalated) {
        List<String> emails = escalated.notified().stream().map(Email::value).toList();
        return new EscalatedItem(
                escalated.number().toString(),
                !emails.isEmpty(),
                emails,
                escalated.currentLevel(),
                escalated.nextLevel().isPresent() ? escalated.nextLevel().getAsInt() : null);
    }
}
