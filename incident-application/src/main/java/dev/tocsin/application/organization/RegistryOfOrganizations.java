package dev.tocsin.application.organization;

import static dev.tocsin.application.Rejection.Kind.ORGANIZATION;

import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.OperatorReceipt;
import dev.tocsin.application.port.Organizations;
import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.Receipts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The unique slug is what keeps two nodes from founding the same organization. As with every command, a repetition is attempted
 * first and looked up when the attempt did not commit.
 */
record RegistryOfOrganizations(
        Organizations organizations, Store store, Receipts receipts, InstantSource clock, Ids ids, RandomText random)
        implements OrganizationRegistry {

    private static final String FIRST_KEY = "First key";
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Override
    public Outcome<Founded> found(Optional<Once<Charter>> once, FoundOrganization command) {
        try {
            return objection(once, command).orElseGet(() -> commit(once, command));
        } catch (StaleException moved) {
            return objection(once, command).orElseThrow(() -> moved);
        }
    }

    @Override
    public Optional<Founded> bootstrap(FoundOrganization command) {
        if (organizations.any()) {
            return Optional.empty();
        }
        try {
            Founded founded = founded(command, clock.instant());
            store.commit(changes(founded, Optional.empty()));
            return Optional.of(founded);
        } catch (StaleException moved) {
            if (organizations.any()) {
                return Optional.empty();
            }
            throw moved;
        }
    }

    /** Why it cannot be founded now: because it is there, by this command or another one. */
    private Optional<Outcome<Founded>> objection(Optional<Once<Charter>> once, FoundOrganization command) {
        return organizations
                .findBySlug(command.slug())
                .map(there -> earlier(once).orElseGet(() -> Outcome.refused(taken(command))));
    }

    private Outcome<Founded> commit(Optional<Once<Charter>> once, FoundOrganization command) {
        Founded founded = founded(command, clock.instant());
        return switch (store.commit(changes(founded, once))) {
            case Commit.Kept kept -> Outcome.done(founded);
            case Commit.KeyTaken taken ->
                earlier(once).orElseThrow(() -> new StaleException("the key was forgotten just now"));
            case Commit.KeyInProgress busy -> Outcome.refused(new Rejection.KeyInProgress());
        };
    }

    private static Changeset changes(Founded founded, Optional<Once<Charter>> once) {
        Organization organization = founded.organization();
        List<RecordWrite> writes = new ArrayList<>(List.of(
                new RecordWrite.FoundOrganization(organization, SeveritySettings.INITIAL),
                new PolicyWrite.SetCatchAll(organization.id(), founded.admin().email()),
                new RecordWrite.SaveUser(founded.admin()),
                new RecordWrite.AddApiKey(founded.key(), founded.secret().hash())));
        once.map(wish -> receipt(wish, founded))
                .ifPresent(receipt -> writes.add(new RecordWrite.KeepOperatorReceipt(organization.id(), receipt)));
        return new Changeset(List.of(), writes, List.of(), Optional.empty());
    }

    private static OperatorReceipt receipt(Once<Charter> once, Founded founded) {
        return new OperatorReceipt(
                once.key(),
                once.fingerprint(),
                once.answer().apply(founded.charter()),
                founded.organization().createdAt());
    }

    private Optional<Outcome<Founded>> earlier(Optional<Once<Charter>> once) {
        return once.flatMap(wish -> receipts.findOfOperator(wish.key()).map(receipt -> replay(wish, receipt)));
    }

    private static Outcome<Founded> replay(Once<Charter> once, OperatorReceipt receipt) {
        return receipt.fingerprint().equals(once.fingerprint())
                ? new Outcome.Replayed<>(receipt.answer(), Optional.empty(), OptionalLong.empty())
                : Outcome.refused(new Rejection.KeyReused());
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
