package dev.tocsin.application.organization;

import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Engine;
import dev.tocsin.application.Housekeeping;
import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.organization.OrganizationRegistry.Charter;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import dev.tocsin.application.port.Organizations;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.sla.SeveritySettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OrganizationRegistryTest {

    private static final Secret CHOSEN = new Secret("rf_chosen-before-the-first-start");

    private final AtomicReference<Instant> now = new AtomicReference<>(Acme.NOON);
    private final Ports ports = InMemory.ports(now::get, RandomText.from(new Random(1)::nextInt));
    private final Engine tocsin = Engine.on(ports);
    private final OrganizationRegistry organizations = tocsin.organizations();

    @Test
    void a_new_organization_has_an_admin_a_key_for_everything_and_promises() {
        Founded founded =
                organizations.found(named("Acme", "acme", Optional.empty())).orElseThrow();

        assertThat(founded.admin().role()).isEqualTo(Role.ADMIN);
        assertThat(tocsin.gate().byKey(founded.secret().text()).orElseThrow().actor())
                .isEqualTo(founded.actor());
        assertThat(tocsin.severities().read(founded.actor()).orElseThrow().settings())
                .isEqualTo(SeveritySettings.INITIAL);
    }

    @Test
    void a_slug_is_given_once() {
        organizations.found(named("Acme", "acme", Optional.empty())).orElseThrow();

        assertThat(rejection(organizations.found(named("Another", "acme", Optional.empty()))))
                .isEqualTo(new Rejection.Taken(Rejection.Kind.ORGANIZATION, "slug", "acme"));
    }

    @Test
    void of_two_that_want_one_slug_at_once_the_second_is_told() {
        organizations.found(named("Acme", "acme", Optional.empty())).orElseThrow();
        OrganizationRegistry late = registryThatLooksTooEarly();

        assertThat(rejection(late.found(named("Another", "acme", Optional.empty()))))
                .isInstanceOf(Rejection.Taken.class);
    }

    @Test
    void what_is_sent_again_with_its_key_is_answered_as_it_was_without_the_secret() {
        FoundOrganization command = named("Acme", "acme", Optional.empty());
        Founded founded = organizations.found(once("a", "body"), command).orElseThrow();

        assertThat(organizations.found(once("a", "body"), command))
                .isEqualTo(new Outcome.Replayed<>(
                        "founded " + founded.organization().id().value(), Optional.empty(), OptionalLong.empty()));
        assertThat(rejection(organizations.found(once("b", "body"), command))).isInstanceOf(Rejection.Taken.class);
    }

    @Test
    void a_key_that_came_with_something_else_is_refused_and_founds_nothing() {
        organizations
                .found(once("a", "body"), named("Acme", "acme", Optional.empty()))
                .orElseThrow();

        for (String slug : List.of("acme", "another")) {
            assertThat(rejection(organizations.found(once("a", "other"), named("Another", slug, Optional.empty()))))
                    .isEqualTo(new Rejection.KeyReused());
        }
        assertThat(ports.organizations().findBySlug(new Slug("another"))).isEmpty();
    }

    @Test
    void what_was_refused_leaves_its_key_free() {
        organizations.found(named("Acme", "acme", Optional.empty())).orElseThrow();
        assertThat(rejection(organizations.found(once("a", "body"), named("Acme", "acme", Optional.empty()))))
                .isInstanceOf(Rejection.Taken.class);

        assertThat(organizations.found(once("a", "other"), named("Another", "another", Optional.empty())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void of_two_with_one_key_at_once_the_second_is_answered_as_the_first() {
        FoundOrganization command = named("Acme", "acme", Optional.empty());
        organizations.found(once("a", "body"), command).orElseThrow();

        assertThat(registryThatLooksTooEarly().found(once("a", "body"), command))
                .isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void a_day_later_the_key_is_forgotten() {
        organizations
                .found(once("a", "body"), named("Acme", "acme", Optional.empty()))
                .orElseThrow();
        now.updateAndGet(before -> before.plus(Housekeeping.RECEIPTS_KEPT).plusSeconds(1));

        assertThat(tocsin.housekeeping().purgeReceipts()).isFalse();
        assertThat(organizations.found(once("a", "other"), named("Another", "another", Optional.empty())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_first_start_takes_the_key_that_was_chosen() {
        Founded founded = organizations
                .bootstrap(named("Default", "default", Optional.of(CHOSEN)))
                .orElseThrow();

        assertThat(founded.secret()).isEqualTo(CHOSEN);
        assertThat(tocsin.gate().byKey(CHOSEN.text())).isPresent();
    }

    @Test
    void the_second_start_founds_nothing() {
        assertThat(organizations.bootstrap(named("Default", "default", Optional.of(CHOSEN))))
                .isPresent();

        assertThat(organizations.bootstrap(named("Default", "default", Optional.of(CHOSEN))))
                .isEmpty();
    }

    @Test
    void of_two_nodes_that_start_together_one_founds() {
        assertThat(organizations.bootstrap(named("Default", "default", Optional.of(CHOSEN))))
                .isPresent();
        OrganizationRegistry late = registryThatLooksTooEarly();

        assertThat(late.bootstrap(named("Default", "default", Optional.of(CHOSEN))))
                .isEmpty();
    }

    /** At its first look it sees what was so before the others came. */
    private OrganizationRegistry registryThatLooksTooEarly() {
        return new RegistryOfOrganizations(
                new TooEarly(ports.organizations()),
                ports.store(),
                ports.receipts(),
                ports.clock(),
                ports.ids(),
                ports.randomText());
    }

    private static Optional<Once<Charter>> once(String key, String body) {
        return Optional.of(new Once<>(
                new IdempotencyKey(key),
                body,
                charter -> "founded " + charter.organization().id().value()));
    }

    private static FoundOrganization named(String name, String slug, Optional<Secret> secret) {
        return new FoundOrganization(name, new Slug(slug), "Jane", new Email("jane@example.com"), secret);
    }

    private static final class TooEarly implements Organizations {

        private final Organizations present;
        private boolean looked;

        TooEarly(Organizations present) {
            this.present = present;
        }

        @Override
        public boolean any() {
            return looked() && present.any();
        }

        @Override
        public Optional<Organization> find(OrganizationId id) {
            return present.find(id);
        }

        @Override
        public Optional<Organization> findBySlug(Slug slug) {
            return looked() ? present.findBySlug(slug) : Optional.empty();
        }

        private boolean looked() {
            boolean before = looked;
            looked = true;
            return before;
        }
    }
}
