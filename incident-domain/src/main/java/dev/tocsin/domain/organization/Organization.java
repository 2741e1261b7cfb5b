package dev.tocsin.domain.organization;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import java.time.Instant;

/** A tenant; its {@code slug} is unique in the installation. */
public record Organization(OrganizationId id, String name, Slug slug, Instant createdAt) {

    public static final int MAX_NAME_LENGTH = 200;

    public Organization {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        Micros.require(createdAt);
    }
}
