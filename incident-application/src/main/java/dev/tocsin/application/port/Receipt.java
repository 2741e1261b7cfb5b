package dev.tocsin.application.port;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The record of a command that must take effect once: kept with the effect, for 24 hours, unique by organization and key. */
public record Receipt(
        OrganizationId organization, IdempotencyKey key, UserId caller, String fingerprint, String answer, Instant at) {

    /**
     * A receipt as it is found again, with what the commit assigned to the first incident of its changeset, and to the
     * first postmortem.
     */
    public record Found(
            Receipt receipt,
            Optional<IncidentNumber> number,
            OptionalLong firstPosition,
            Optional<PostmortemNumber> postmortem) {

        /** Where there was no postmortem among it. */
        public Found(Receipt receipt, Optional<IncidentNumber> number, OptionalLong firstPosition) {
            this(receipt, number, firstPosition, Optional.empty());
        }
    }
}
