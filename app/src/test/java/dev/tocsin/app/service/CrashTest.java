package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrashTest {

    private static final int WRITERS = 6;
    private static final int ANSWERS_BEFORE_THE_KILL = 60;
    private static final int ROUNDS = 2;

    @ParameterizedTest
    @EnumSource
    void what_was_answered_201_is_there_after_a_kill_with_its_whole_timeline(Databases databases) throws Exception {
        Map<String, String> database = databases.fresh();
        List<String> answered = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (ServiceProcess service = ServiceProcess.start(database)) {
                answered.addAll(answersUntilKilled(service));
            }
        }
        try (ServiceProcess service = ServiceProcess.start(database)) {
            for (String number : answered) {
                Answer incident = service.client().get("/api/v1/incidents/" + number);
                assertThat(incident.status()).as(number).isEqualTo(200);
                assertThat(incident.each("timeline", "event_type"))
                        .as(number)
                        .startsWith("CREATED")
                        .isSubsetOf("CREATED", "NOBODY_REACHED", "PAGE_FAILED")
                        .doesNotHaveDuplicates();
            }
            assertThat(answered)
                    .hasSizeGreaterThanOrEqualTo(ROUNDS * ANSWERS_BEFORE_THE_KILL)
                    .doesNotHaveDuplicates();
            assertNumbersHaveNoGap(service.client(), answered.getFirst());
        }
    }

    private static List<String> answersUntilKilled(ServiceProcess service) throws IOException, InterruptedException {
        String serviceKey = serviceKey(service.client());
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_THE_KILL);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> createUntilItFails(service.client(), serviceKey, answered, enough));
            }
            enough.await();
            service.kill();
        }
        return List.copyOf(answered);
    }

    private static void createUntilItFails(
            Client client, String serviceKey, Queue<String> answered, CountDownLatch enough) {
        String body = "{\"title\": \"Power cut\", \"service_ids\": [\"" + serviceKey + "\"]}";
        try {
            for (Answer created = client.post("/api/v1/incidents", body);
                    created.status() == 201;
                    created = client.post("/api/v1/incidents", body)) {
                answered.add(created.text("incident_number"));
                enough.countDown();
            }
        } catch (IOException killed) {
            return; // it was about time
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String serviceKey(Client client) throws IOException, InterruptedException {
        Answer made = client.post("/api/v1/services", "{\"name\": \"Checkout\"}");
        if (made.status() == 201) {
            return made.text("service_key");
        }
        return client.get("/api/v1/services?search=Checkout")
                .each("items", "service_key")
                .getFirst();
    }

    /** Creates that were cut off may be there or not; either way no number is missing. */
    private static void assertNumbersHaveNoGap(Client client, String oneOfThem)
            throws IOException, InterruptedException {
        String year = oneOfThem.substring(0, oneOfThem.lastIndexOf('-') + 1);
        int total = Integer.parseInt(client.get("/api/v1/incidents?limit=1").text("total"));
        for (int sequence = 1; sequence <= total + 1; sequence++) {
            Answer incident = client.get("/api/v1/incidents/%s%03d".formatted(year, sequence));
            assertThat(incident.status())
                    .as("number %d of %d", sequence, total)
                    .isEqualTo(sequence <= total ? 200 : 404);
        }
    }
}
