package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs when the jar is there. Tests before that have more libraries than users will have. */
class PackagedServiceIT {

    @Test
    void the_packaged_service_opens_and_shows_an_incident(@TempDir Path data) throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.startPackaged(
                Path.of("target", "tocsin.jar"), Map.of("TOCSIN_DATA_DIR", data.toString()))) {
            Answer made = service.client().post("/api/v1/services", "{\"name\": \"Checkout\"}");
            String body = "{\"title\": \"Power cut\", \"service_ids\": [\"" + made.text("service_key") + "\"]}";
            Answer opened = service.client().post("/api/v1/incidents", body);
            Answer shown = service.client().get("/api/v1/incidents/" + opened.text("incident_number"));

            assertThat(opened.status()).isEqualTo(201);
            assertThat(shown.each("timeline", "event_type")).containsExactly("CREATED");
        }
    }
}
