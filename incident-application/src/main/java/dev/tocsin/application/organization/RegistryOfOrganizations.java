package dev.tocsin.application.organization;

import static dev.tocsin.application.Rejection.Kind.ORGANIZATION;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Organizations;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Store;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.SeveritySettings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The unique slug is what keeps two nodes from founding the same organization. */
record RegistryOfOrganizations(
        Organizations organizations, Store store, InstantSource clock, Ids ids, RandomText random)
        implements OrganizationRegistry {

    private static final String FIRST_KEY = "First key";
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Override
    public Outcome<Founded> found(FoundOrganization command) {
        if (organizations.findBySlug(command.slug()).isPresent()) {
            return Outcome.refused(taken(command));
        }
        try {
            return Outcome.done(kept(command));
        } catch (StaleException moved) {
            if (organizations.findBySlug(command.slug()).isPresent()) {
                return Outcome.refused(taken(command));
            }
            throw moved;
        }
    }

    @Override
    public Optional<Founded> bootstrap(FoundOrganization command) {
        if (organizations.any()) {
            return Optional.empty();
        }
        try {
            return Optional.of(kept(command));
        } catch (StaleException moved) {
            if (organizations.any()) {
                return Optional.empty();
            }
            throw moved;
        }
    }

    private Founded kept(FoundOrganization command) {
        Founded founded = founded(command, clock.instant());
        store.commit(Changeset.of(
                new RecordWrite.FoundOrganization(founded.organization(), SeveritySettings.INITIAL),
                new RecordWrite.SaveUser(founded.admin()),
                new RecordWrite.AddApiKey(founded.key(), founded.secret().hash())));
        return founded;
    }

    private Founded founded(FoundOrganization command, Instant at) {
        OrganizationId id = new OrganizationId(ids.next());
        User.Profile profile =
                new User.Profile(command.adminName(), command.adminEmail(), Role.ADMIN, Optional.empty(), UTC, true);
        User admin = User.added(id, new UserId(ids.next()), profile, at);
        Secret secret = command.secret()
                .orElseGet(
                        () -> Secret.of(ApiKey.Prefix.SK_LIVE, random.draw(Secret.CHARACTERS, Secret.RANDOM_LENGTH)));
        ApiKey key = ApiKey.issued(
                id,
                new ApiKeyId(ids.next()),
                FIRST_KEY,
                admin.responder(),
                Set.of(Scope.ALL),
                Optional.empty(),
                secret.prefix(),
                at);
        return new Founded(new Organization(id, command.name(), command.slug(), at), admin, key, secret);
    }

    private static Rejection taken(FoundOrganization command) {
        return new Rejection.Taken(ORGANIZATION, "slug", command.slug().value());
    }
}
