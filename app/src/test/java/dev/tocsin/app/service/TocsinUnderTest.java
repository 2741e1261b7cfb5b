package dev.tocsin.app.service;

import dev.tocsin.adapter.rest.v1.WebhookBodies;
import dev.tocsin.app.DatabaseAddress;
import dev.tocsin.app.SigningSecret;
import dev.tocsin.application.feed.LiveFeed;
import dev.tocsin.application.incident.DeadlineWatch;
import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.postmortem.ReminderRound;
import dev.tocsin.application.webhook.DeliveryDispatch;
import dev.tocsin.application.webhook.WebhookRound;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.testkit.SettableClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service in this JVM, on a clock that the test moves; what recurs happens when the test says so. */
final class TocsinUnderTest implements AutoCloseable {

    static final String KEY = "sk_live_TocsinUnderTestTocsinUnderTestTocsinUnder1";
    static final Instant START = Instant.parse("2026-04-18T10:00:00Z");

    private final EmbeddedServer server;
    private final SettableClock clock;

    private TocsinUnderTest(EmbeddedServer server) {
        this.server = server;
        this.clock = server.getApplicationContext().getBean(SettableClock.class);
    }

    static TocsinUnderTest on(Map<String, String> database) {
        return on(database, Map.of());
    }

    /** The same, with more settings, and with beans that take the place of the service's own. */
    static TocsinUnderTest on(Map<String, String> database, Map<String, Object> settings, Object... beans) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("micronaut.server.port", -1);
        properties.put("tocsin.bootstrap.key", KEY);
        properties.put("tocsin.recurring.enabled", false);
        properties.put("tocsin.settable-clock", true);
        ApplicationContext context = ApplicationContext.builder()
                .propertySources(
                        DatabaseAddress.in(database), SigningSecret.in(database), PropertySource.of("test", properties))
                .singletons(beans)
                .start();
        return new TocsinUnderTest(context.getBean(EmbeddedServer.class).start());
    }

    Client client() {
        return Client.of(server.getURI(), KEY);
    }

    SettableClock clock() {
        return clock;
    }

    /** Lets everything happen that is due by now. */
    void sweep() {
        boolean more;
        do {
            more = deadlines().elapseDue().worthAnother();
        } while (more);
    }

    /** Reminds whoever is to be reminded by now, and sends all mail that waits. */
    void remind() {
        server.getApplicationContext().getBean(ReminderRound.class).remind();
        Dispatch dispatch = server.getApplicationContext().getBean(Dispatch.class);
        List<ClaimedPage> claimed = dispatch.claim(Channel.EMAIL, 100);
        dispatch.record(claimed.stream().map(dispatch::send).toList());
    }

    /** Tells webhooks all that has happened, and is due by now. */
    void tellWebhooks() {
        ApplicationContext context = server.getApplicationContext();
        WebhookBodies bodies = context.getBean(WebhookBodies.class);
        while (context.getBean(WebhookRound.class).announce(bodies::text).worthAnother()) {
            // Each step tells a part.
        }
        DeliveryDispatch dispatch = context.getBean(DeliveryDispatch.class);
        for (List<ClaimedDelivery> claimed = dispatch.claim(100); !claimed.isEmpty(); claimed = dispatch.claim(100)) {
            dispatch.record(claimed.stream().map(dispatch::send).toList());
        }
    }

    /** Tells those who listen on this node what has happened, on any node. */
    void tell() {
        LiveFeed feed = server.getApplicationContext().getBean(LiveFeed.class);
        boolean more;
        do {
            more = feed.look();
        } while (more);
    }

    DeadlineWatch deadlines() {
        return server.getApplicationContext().getBean(DeadlineWatch.class);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }

    /** Takes the place of the system's clock. */
    @Factory
    @Requires(property = "tocsin.settable-clock")
    static final class Time {

        @Singleton
        SettableClock settableClock() {
            return SettableClock.at(START);
        }

        @Bean
        @Singleton
        @Replaces(InstantSource.class)
        InstantSource clock(SettableClock clock) {
            return clock;
        }
    }
}
