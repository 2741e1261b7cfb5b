package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;

/** A template that an organization keeps. */
public record OwnTemplate(
        OrganizationId organization, TemplateId id, Outline outline, Instant createdAt, Instant updatedAt, long version)
        implements Template {

    /** An organization has at most so many. */
    public static final int MAX_PER_ORGANIZATION = 100;

    public OwnTemplate {
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** A template that has just been added. */
    public static OwnTemplate added(OrganizationId organization, TemplateId id, Outline outline, Instant at) {
        return new OwnTemplate(organization, id, outline, at, at, Version.FIRST);
    }

    /** The same template with this outline; itself, when it has it already. */
    public OwnTemplate with(Outline next, Instant at) {
        return next.equals(outline) ? this : new OwnTemplate(organization, id, next, createdAt, at, version + 1);
    }
}
