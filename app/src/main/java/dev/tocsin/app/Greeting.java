package dev.tocsin.app;

import dev.tocsin.domain.people.Secret;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who has just started the service wants to see: where it is and, the first time, how to get in. It goes to standard
 * output and not to the log, because the log is kept and shipped, and a key must not be.
 */
@Singleton
final class Greeting {

    /** A key that somebody has chosen is not shown; the shell is to put it in. */
    private static final String GIVEN = """

            This is the first start: the key in TOCSIN_BOOTSTRAP_KEY is good for everything.

            """;

    private final FirstStart firstStart;
    private final @Nullable String publicUrl;

    Greeting(FirstStart firstStart, @Value("${tocsin.public.url:}") @Nullable String publicUrl) {
        this.firstStart = firstStart;
        this.publicUrl = publicUrl;
    }

    @EventListener
    @SuppressWarnings("SystemOut") // the one print that the operator is meant to read
    void onStartup(ServerStartupEvent event) {
        String url = publicUrl == null || publicUrl.isBlank()
                ? "http://localhost:" + event.getSource().getPort()
                : publicUrl;
        System.out.println("Tocsin listens on " + url + ", its API is described at " + url + "/docs");
        if (firstStart.isFirst()) {
            System.out.println(firstStart
                    .generatedKey()
                    .map(key -> shown(key) + firstSteps(url, key.text()))
                    .orElseGet(() -> GIVEN + firstSteps(url, "'\"$TOCSIN_BOOTSTRAP_KEY\"'")));
        }
    }

    private static String shown(Secret key) {
        return """

                This is the first start: here is an API key for everything. It is not shown again.

                    %s

                """.formatted(key.text());
    }

    private static String firstSteps(String url, String key) {
        return """
                Make a service, and open an incident on it:

                    SERVICE=$(curl -s %1$s/api/v1/services -H 'Authorization: Bearer %2$s' \\
                      -H 'Content-Type: application/json' -d '{"name": "Checkout"}' | grep -o 'svc_[A-Z0-9]*'); echo "$SERVICE"

                    curl -s %1$s/api/v1/incidents -H 'Authorization: Bearer %2$s' \\
                      -H 'Content-Type: application/json' \\
                      -d '{"title": "Checkout is down", "severity": "SEV1", "service_ids": ["'"$SERVICE"'"]}'
                """.formatted(url, key);
    }
}
