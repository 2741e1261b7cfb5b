package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.User;
import java.util.Optional;

/** The API keys. The text of a key is not among what is kept. */
public interface ApiKeys {

    /**
     * Whom a presented key means, in one go, among those of all organizations; revoked, expired and inactive ones too.
     * An adapter may answer what was so up to 5 s ago, but knows at once what was committed through itself.
     *
     * @param hash the SHA-256 of the whole text, in lower-case hexadecimal digits
     */
    Optional<Holder> identify(String hash);

    /** Only one that has not been revoked. */
    Optional<ApiKey> find(OrganizationId organization, ApiKeyId id);

    /** Those that have not been revoked, with the text in their name. */
    Slice<ApiKey, Integer> list(OrganizationId organization, Search search);

    /** A key, who acts by it, and their organization. */
    record Holder(Organization organization, User user, ApiKey key) {}
}
