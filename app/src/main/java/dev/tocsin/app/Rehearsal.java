package dev.tocsin.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a few incidents through their lives over HTTP and stops the service: what the JVM learns in this run goes into its cache
 * for quick starts. Only {@code ./tocsin} asks for it, on an empty database.
 */
@Singleton
@Requires(property = "tocsin.rehearsal", value = "true")
final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Pattern SERVICE_KEY = Pattern.compile("svc_\\w+");
    private static final Pattern INCIDENT_NUMBER = Pattern.compile("INC-\\d+-\\d+");
    private static final int INCIDENTS = 20;

    private static final URL DRIVER = requireNonNull(Rehearsal.class.getResource("/org/postgresql/Driver.class"));

    private final String apiKey;

    Rehearsal(@Property(name = "tocsin.bootstrap.key") String apiKey) {
        this.apiKey = apiKey;
    }

    @EventListener
    void onStartup(ServerStartupEvent event) {
        Thread.ofPlatform().name("rehearsal").start(() -> {
            try {
                play(event.getSource());
            } catch (IOException e) {
                LOG.warn("The rehearsal broke off; the cache will hold what was learnt so far", e);
            } finally {
                event.getSource().getApplicationContext().close();
            }
        });
    }

    private void play(EmbeddedServer server) throws IOException {
        loadDriver();
        call(server, "/health/readiness", null);
        var service = found(SERVICE_KEY, call(server, "/api/v1/services", "{\"name\": \"Rehearsal\"}"));
        for (int i = 0; i < INCIDENTS; i++) {
            var body = "{\"title\": \"Rehearsal %d\", \"service_ids\": [\"%s\"]}".formatted(i, service);
            var incident = "/api/v1/incidents/" + found(INCIDENT_NUMBER, call(server, "/api/v1/incidents", body));
            call(server, "/api/v1/incidents?limit=20", null);
            call(server, incident, null);
            call(server, incident + "/acknowledge", "{}");
            call(server, incident + "/status", "{\"status\": \"resolved\", \"comment\": \"Rehearsed\"}");
        }
    }

    /** A rehearsal has no PostgreSQL to talk to, and the cache keeps only classes that it has loaded. */
    private static void loadDriver() throws IOException {
        var jar = (JarURLConnection) DRIVER.openConnection();
        jar.getJarFile().stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .forEach(Rehearsal::load);
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            LOG.debug("{} needs a library that is not there, so nothing will ask for it", name, e);
        }
    }

    private static String found(Pattern pattern, String answer) throws IOException {
        var matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in the answer: " + answer);
        }
        return matcher.group();
    }

    /** A POST where there is a body, else a GET; its answer, also that of a failure. */
    private String call(EmbeddedServer server, String path, @Nullable String body) throws IOException {
        var connection =
                (HttpURLConnection) server.getURI().resolve(path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + apiKey);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Idempotency-Key", Long.toString(System.nanoTime()));
            connection.getOutputStream().write(body.getBytes(UTF_8));
        }
        boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (var answer = failed ? connection.getErrorStream() : connection.getInputStream()) {
            return answer == null ? "" : new String(answer.readAllBytes(), UTF_8);
        }
    }
}
