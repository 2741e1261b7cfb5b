package dev.tocsin.application.port;

import dev.tocsin.domain.Version;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import java.util.Optional;

/** An escalation policy to keep or to remove, or what is set about them. */
public sealed interface PolicyWrite extends RecordWrite {

    /** Its name must be free, and its people and schedules must be there; versions follow each other as everywhere. */
    record SavePolicy(EscalationPolicy policy) implements PolicyWrite {
        @Override
        public OrganizationId organization() {
            return policy.organization();
        }

        public boolean isNew() {
            return policy.version() == Version.FIRST;
        }
    }

    /** Nothing may refer to it. */
    record RemovePolicy(OrganizationId organization, PolicyId policy, long version) implements PolicyWrite {}

    /** The policy, if any, is in force from now on: for a severity, or where nothing else is said. */
    record BindPolicy(OrganizationId organization, Optional<Severity> severity, Optional<PolicyId> policy)
            implements PolicyWrite {}

    record SetCatchAll(OrganizationId organization, Email email) implements PolicyWrite {}
}
