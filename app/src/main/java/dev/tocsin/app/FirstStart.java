package dev.tocsin.app;

import dev.tocsin.application.organization.OrganizationRegistry;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the organization {@code default}, its admin and their key, when the database is empty: before anybody is listened to. */
@Singleton
final class FirstStart {

    private final OrganizationRegistry organizations;
    private final Bootstrap bootstrap;
    private Optional<Founded> founded = Optional.empty();

    FirstStart(OrganizationRegistry organizations, Bootstrap bootstrap) {
        this.organizations = organizations;
        this.bootstrap = bootstrap;
    }

    /** Whom the first start makes; the key is random where none is given. */
    @ConfigurationProperties("tocsin.bootstrap")
    record Bootstrap(
            @Nullable String key,
            @Bindable(defaultValue = "admin@example.com") String email,
            @Bindable(defaultValue = "Admin") String name) {

        FoundOrganization command() {
            return new FoundOrganization(
                    "Default",
                    new Slug("default"),
                    read("TOCSIN_BOOTSTRAP_NAME", () -> Text.line("name", name, User.MAX_NAME_LENGTH)),
                    read("TOCSIN_BOOTSTRAP_EMAIL", () -> new Email(email)),
                    secret());
        }

        Optional<Secret> secret() {
            return Optional.ofNullable(key).map(text -> read("TOCSIN_BOOTSTRAP_KEY", () -> new Secret(text)));
        }

        private static <T> T read(String variable, Supplier<T> read) {
            try {
                return read.get();
            } catch (IllegalArgumentException wrong) {
                throw new ConfigurationException(variable + " cannot be taken: " + wrong.getMessage(), wrong);
            }
        }
    }

    @EventListener
    void onStartup(StartupEvent event) {
        founded = organizations.bootstrap(bootstrap.command());
    }

    /** Whether this start has made them. */
    boolean isFirst() {
        return founded.isPresent();
    }

    /** What nobody will see again; empty when nothing was made, or its key was given. */
    Optional<Secret> generatedKey() {
        return bootstrap.secret().isPresent() ? Optional.empty() : founded.map(Founded::secret);
    }
}
