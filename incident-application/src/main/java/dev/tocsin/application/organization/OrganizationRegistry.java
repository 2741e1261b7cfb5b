package dev.tocsin.application.organization;

import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import java.util.Optional;

/**
 * Driving port: founds organizations. That is the installation's business and no organization's, so there is no actor:
 * whoever can call this is trusted.
 */
public interface OrganizationRegistry {

    static OrganizationRegistry on(Ports ports) {
        return new RegistryOfOrganizations(
                ports.organizations(), ports.store(), ports.receipts(), ports.clock(), ports.ids(), ports.randomText());
    }

    /** Founds an organization with its first admin and their key, which has all scopes. */
    default Outcome<Founded> found(FoundOrganization command) {
        return found(Optional.empty(), command);
    }

    /**
     * The same, once, however often it is sent. There is no organization yet to which the idempotency key could belong: it belongs to
     * whoever founds organizations, and no organization's own keys are in its way. What is kept for a repetition does not have the text
     * of the admin's key: that is shown once, as that of every key.
     */
    Outcome<Founded> found(Optional<Once<Charter>> once, FoundOrganization command);

    /**
     * Founds an organization if there is none at all, as the first start on an empty database does. Empty when there is
     * one; so of nodes that start together, one founds.
     */
    Optional<Founded> bootstrap(FoundOrganization command);

    /**
     * What an organization begins with.
     *
     * @param secret the text of the admin's key, where it was chosen beforehand; else it is random
     */
    record FoundOrganization(String name, Slug slug, String adminName, Email adminEmail, Optional<Secret> secret) {
        public static FoundOrganization of(String name, String slug, String adminName, String adminEmail) {
            return new FoundOrganization(name, new Slug(slug), adminName, new Email(adminEmail), Optional.empty());
        }
    }

    /**
     * A new organization.
     *
     * @param secret shown this once, and not to be found again
     */
    record Founded(Organization organization, User admin, ApiKey key, Secret secret) {

        public Charter charter() {
            return new Charter(organization, admin);
        }

        /** The admin, as recognised by the key. */
        public Actor actor() {
            return new Actor(
                    organization.id(),
                    admin.responder(),
                    admin.role(),
                    key.scopes(),
                    Author.Via.KEY,
                    Optional.of(key.id()));
        }
    }

    /** What may be told of a new organization more than once. */
    record Charter(Organization organization, User admin) {}
}
