package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {

    @Test
    void a_request_at_hand_is_answered_before_the_service_stops(@TempDir Path data) throws Exception {
        try (var client = HttpClient.newHttpClient();
                var server = serverWithASlowRoute(data)) {
            var slow = server.getApplicationContext().getBean(SlowController.class);
            var request =
                    HttpRequest.newBuilder(server.getURI().resolve("/slow")).build();

            var answer = client.sendAsync(request, BodyHandlers.ofString());
            assertThat(slow.entered.await(10, TimeUnit.SECONDS)).isTrue();
            var stop = Thread.ofPlatform().start(server.getApplicationContext()::close);
            stop.join(300);
            slow.leave.countDown();

            assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
            stop.join(10_000);
            assertThat(stop.isAlive()).isFalse();
        }
    }

    private static EmbeddedServer serverWithASlowRoute(Path data) {
        Map<String, String> environment = Map.of("TOCSIN_DATA_DIR", data.toString());
        return ApplicationContext.builder()
                .propertySources(DatabaseAddress.in(environment), SigningSecret.in(environment))
                .properties(Map.of("micronaut.server.port", -1, "spec.name", "StopTest"))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    @Controller("/slow")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Requires(property = "spec.name", value = "StopTest")
    static class SlowController {

        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch leave = new CountDownLatch(1);

        @Get(produces = "text/plain")
        String answer() throws InterruptedException {
            entered.countDown();
            leave.await();
            return "done";
        }
    }
}
