package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is commanded in whatever dialect, in any order: what each of them promises holds after every command. */
final class DialectInterleavingTest {

    private static final int RUNS = 12;
    private static final int COMMANDS = 40;

    private static final List<String> NATIVE = List.of("investigating", "fixing", "monitoring", "resolved", "closed");
    private static final List<String> FARM = List.of("open", "investigating", "identified", "resolved");
    private static final List<String> PULSE = List.of("investigating", "identified", "monitoring", "resolved");
    private static final List<String> HEALTH =
            List.of("operational", "degraded_performance", "partial_outage", "major_outage");

    /** What Farm's document lets follow. */
    private static final Map<String, Set<String>> FARMS_TABLE = Map.of(
            "open", Set.of("investigating", "identified", "resolved"),
            "investigating", Set.of("identified", "resolved"),
            "identified", Set.of("resolved"),
            "resolved", Set.of());

    static Stream<Long> seeds() {
        return Stream.iterate(2026L, seed -> seed + 1).limit(RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_dialect_keeps_what_it_promises(long seed) {
        new Run(new Random(seed), "seed " + seed).go();
    }

    /** One incident, and what becomes of it. */
    private static final class Run {

        private final Random random;
        private final String seed;
        private final AllDialects jane = AllDialects.fresh();
        private final List<String> components =
                Stream.of("Website", "App", "API").map(jane::component).toList();
        private final String incident = jane.incident("SEV2");
        private final String pulseId = AllDialects.typeId("inc", incident);
        private String last = "opened";

        Run(Random random, String seed) {
            this.random = random;
            this.seed = seed;
        }

        void go() {
            for (int i = 1; i <= COMMANDS; i++) {
                command();
                String why = seed + ", command " + i + ": " + last;
                jane.agreeOn(incident, why);
                thePublicSeesNothingElse(why);
                theTimelineIsOneStory(why);
            }
        }

        private void command() {
            switch (random.nextInt(10)) {
                case 0, 1 -> moveNatively();
                case 2, 3 -> moveInFarm();
                case 4, 5 -> tellInPulse();
                case 6 -> amendNatively();
                case 7 -> amendInFarm();
                case 8 -> amendInPulse();
                default -> remark();
            }
        }

        private void moveNatively() {
            String to = one(NATIVE);
            String from = status();
            Reply reply = send("POST", jane.natively(), "/incidents/" + incident + "/status", """
                    {"status": "%s", "comment": "secret"}""".formatted(to));
            assertThat(reply.status()).as(said()).isIn(200, 409);
            assertThat(status()).as(said()).isEqualTo(reply.status() == 200 ? to : from);
        }

        private void moveInFarm() {
            String to = one(FARM);
            String from = AllDialects.FARM_STATUSES.get(status());
            Reply reply = send("PATCH", jane.farm(), "/incidents/" + incident + "/status", """
                    {"status": "%s", "message": "secret"}""".formatted(to));
            boolean allowed = FARMS_TABLE.getOrDefault(from, Set.of()).contains(to);
            assertThat(reply.status()).as(said()).isEqualTo(allowed ? 200 : 400);
            assertThat(AllDialects.FARM_STATUSES.get(status())).as(said()).isEqualTo(allowed ? to : from);
        }

        private void tellInPulse() {
            String to = one(PULSE);
            String from = status();
            String statuses = random.nextBoolean() ? "" : ", \"componentStatuses\": " + health();
            Reply reply = send("POST", jane.pulse(), "/incidents/" + pulseId + "/updates", """
                    {"status": "%s", "message": "public"%s}""".formatted(to, statuses));
            assertThat(reply.status()).as(said()).isEqualTo(201);
            assertThat(AllDialects.PULSE_STATUSES.get(status())).as(said()).isEqualTo(to);
            if (to.equals("resolved") && from.equals("closed")) {
                assertThat(status()).as(said()).isEqualTo("closed");
            }
        }

        private void amendNatively() {
            String severity = "SEV" + random.nextInt(5);
            Reply reply = send("PATCH", jane.natively(), "/incidents/" + incident, """
                    {"severity": "%s", "title": "%s", "component_ids": ["%s"]}""".formatted(
                            severity, title(), one(components)));
            assertThat(reply.status()).as(said()).isEqualTo(200);
            assertThat(severity()).as(said()).isEqualTo(severity);
        }

        private void amendInFarm() {
            String to = "P" + (1 + random.nextInt(4));
            String from = severity();
            Reply reply = send("PATCH", jane.farm(), "/incidents/" + incident, """
                    {"severity": "%s", "affectedComponentIds": ["%s"]}""".formatted(to, one(components)));
            assertThat(reply.status()).as(said()).isEqualTo(200);
            stays(from, AllDialects.FARM_SEVERITIES, to);
        }

        private void amendInPulse() {
            String to = one(List.of("minor", "major", "critical"));
            String from = severity();
            Reply reply = send("PATCH", jane.pulse(), "/incidents/" + pulseId, """
                    {"impact": "%s", "title": "%s", "componentStatuses": %s}""".formatted(to, title(), health()));
            assertThat(reply.status()).as(said()).isEqualTo(200);
            stays(from, AllDialects.PULSE_IMPACTS, to);
        }

        private void remark() {
            boolean isFarm = random.nextBoolean();
            Client client = isFarm ? jane.farm() : jane.natively();
            Reply reply =
                    send("POST", client, "/incidents/" + incident + (isFarm ? "/updates" : "/events"), """
                    {"%s": "secret"}""".formatted(
                                    isFarm ? "message" : "comment"));
            assertThat(reply.status()).as(said()).isEqualTo(201);
        }

        /** A word that is shown already leaves ours as it is; another one is shown from then on. */
        private void stays(String from, Map<String, String> words, String to) {
            if (to.equals(words.get(from))) {
                assertThat(severity()).as(said()).isEqualTo(from);
            }
            assertThat(words.get(severity())).as(said()).isEqualTo(to);
        }

        private void thePublicSeesNothingElse(String why) {
            JsonNode shown = jane.pulses(incident);
            List<String> statuses = shown.path("updates").findValuesAsText("status");
            List<String> messages = shown.path("updates").findValuesAsText("message");
            assertThat(shown.toString()).as(why).doesNotContain("secret");
            assertThat(messages)
                    .as(why)
                    .allMatch(text -> text.equals("public") || text.startsWith("Status changed to "));
            if (messages.isEmpty()) {
                assertThat(shown.path("message").isNull()).as(why).isTrue();
            } else {
                assertThat(statuses.getLast())
                        .as(why)
                        .isEqualTo(shown.path("status").asText());
                assertThat(messages.getLast())
                        .as(why)
                        .isEqualTo(shown.path("message").asText());
            }
            assertThat(shown.path("resolvedAt").isNull())
                    .as(why)
                    .isEqualTo(!shown.path("status").asText().equals("resolved"));
        }

        /** Each move goes on where the one before has ended, and positions grow. */
        private void theTimelineIsOneStory(String why) {
            String status = "new";
            long position = 0;
            for (JsonNode entry : jane.ours(incident).path("timeline")) {
                assertThat(entry.path("position").asLong()).as(why).isGreaterThan(position);
                position = entry.path("position").asLong();
                if (Set.of("STATUS_CHANGED", "REOPENED")
                        .contains(entry.path("event_type").asText())) {
                    assertThat(entry.at("/details/from").asText()).as(why).isEqualTo(status);
                    status = entry.at("/details/to").asText();
                }
            }
            assertThat(status()).as(why).isEqualTo(status);
        }

        private Reply send(String method, Client client, String path, String body) {
            last = method + " " + client.base() + path + " " + body;
            return client.send(method, path, body);
        }

        private String said() {
            return seed + ": " + last;
        }

        private String status() {
            return jane.ours(incident).path("status").asText();
        }

        private String severity() {
            return jane.ours(incident).path("severity").asText();
        }

        private String health() {
            return "{\"%s\": \"%s\"}".formatted(AllDialects.typeId("comp", one(components)), one(HEALTH));
        }

        private String title() {
            return "It is " + random.nextInt(100);
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
