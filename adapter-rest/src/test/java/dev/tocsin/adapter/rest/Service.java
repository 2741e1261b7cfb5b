package dev.tocsin.adapter.rest;

import dev.tocsin.application.Engine;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.testkit.SettableClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The service as it runs, without a database. Most tests share one and found organizations of their own in it. */
final class Service implements AutoCloseable {

    private static final class Shared {
        static final Service SERVICE = with(Map.of());
    }

    private final EmbeddedServer server;
    private final AtomicInteger organizations = new AtomicInteger();

    private Service(EmbeddedServer server) {
        this.server = server;
    }

    static Service shared() {
        return Shared.SERVICE;
    }

    /** One of its own, for whoever wants another configuration or to move the clock. */
    static Service with(Map<String, Object> properties) {
        return new Service(ApplicationContext.builder()
                .properties(Map.of("micronaut.server.port", -1, "tocsin.operator-token", "operator-token-of-the-tests"))
                .properties(properties)
                .run(EmbeddedServer.class));
    }

    URI uri() {
        return server.getURI();
    }

    SettableClock clock() {
        return bean(SettableClock.class);
    }

    Engine engine() {
        return bean(Engine.class);
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** A new organization with its admin, Jane, as one who has its key. */
    Client organization() {
        return new Client(this, founded().secret().text());
    }

    Founded founded() {
        String slug = "org-" + organizations.incrementAndGet();
        return engine().organizations()
                .found(new FoundOrganization(
                        "Organization " + slug,
                        new Slug(slug),
                        "Jane",
                        new Email("jane@example.com"),
                        Optional.empty()))
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
