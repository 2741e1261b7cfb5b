package dev.tocsin.domain.escalation;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;

/** A plan that an organization keeps, for all incidents of a severity, of a service, or for all others. Its name is unique, without regard to case. */
public record EscalationPolicy(
        OrganizationId organization,
        PolicyId id,
        EscalationPlan plan,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public EscalationPolicy {
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** A policy that has just been added. */
    public static EscalationPolicy added(OrganizationId organization, PolicyId id, EscalationPlan plan, Instant at) {
        return new EscalationPolicy(organization, id, plan, at, at, Version.FIRST);
    }

    /** How others refer to it. */
    public PolicyRef ref() {
        return new PolicyRef(id, plan.name());
    }

    /** The same policy with this plan; itself, when it has it already. */
    public EscalationPolicy with(EscalationPlan next, Instant at) {
        return next.equals(plan) ? this : new EscalationPolicy(organization, id, next, createdAt, at, version + 1);
    }
}
