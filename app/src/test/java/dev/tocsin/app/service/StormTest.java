package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two processes on one PostgreSQL, a real mail server and a stand-in for Slack; one process is killed while hundreds of pages are on their way. */
class StormTest {

    private static final int INCIDENTS = 500;
    private static final int PAGES_BEFORE_THE_KILL = 200;
    private static final int CALLERS = 4;
    private static final Pattern NUMBER = Pattern.compile("INC-\\d{4}-\\d+");

    /** More than both senders of one process have in their hands at once. */
    private static final int IN_FLIGHT = 64;

    @Test
    void every_page_of_a_storm_arrives_though_a_node_is_killed_in_the_middle_of_it() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Workspace slack = Workspace.open()) {
            Map<String, String> environment = environment(mail, slack);
            try (ServiceProcess doomed = ServiceProcess.start(environment);
                    ServiceProcess survivor = ServiceProcess.start(environment)) {
                String service = prepare(survivor.client());
                List<String> numbers = storm(doomed, survivor, service, slack);
                until(() -> allSent(survivor.client(), numbers));
                assertArrived(numbers, mail, slack);
                assertTold(survivor.client(), numbers);
            }
        } finally {
            mail.stop();
        }
    }

    private static Map<String, String> environment(GreenMail mail, Workspace slack) {
        Map<String, String> environment = new HashMap<>(Databases.POSTGRESQL.fresh());
        environment.put("TOCSIN_SECRET", "a secret that both nodes share, in this test alone");
        environment.put("TOCSIN_SLACK_TOKEN", Workspace.TOKEN);
        environment.put("TOCSIN_SLACK_API_URL", slack.address());
        environment.put("TOCSIN_SMTP_HOST", "127.0.0.1");
        environment.put("TOCSIN_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
        environment.put("TOCSIN_SMTP_TLS", "none");
        environment.put("TOCSIN_SMTP_FROM", "tocsin@example.com");
        return environment;
    }

    /** Ann is woken for everything; answers the key of a service. */
    private static String prepare(Client client) throws IOException, InterruptedException {
        client.post("/api/v1/users", "{\"name\": \"Ann\", \"email\": \"ann@example.com\"}");
        client.post("/api/v1/escalation-policies", """
                {"name": "Ann", "levels": [
                  {"targets": [{"type": "user", "email": "ann@example.com"}], "patience_minutes": 60}]}""");
        Answer bound = client.put("/api/v1/settings/escalation/default", "{\"policy\": \"Ann\"}");
        assertThat(bound.status()).as("%s", bound).isEqualTo(200);
        return client.post("/api/v1/services", "{\"name\": \"Checkout\"}").text("service_key");
    }

    /** Opens the incidents through both, and kills one when enough pages have arrived; answers the numbers of those that were answered 201. */
    private static List<String> storm(ServiceProcess doomed, ServiceProcess survivor, String service, Workspace slack)
            throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> opened = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                opened.add(callers.submit(() -> open(survivor.client(), service)));
            }
            until(() -> slack.messages().size() >= PAGES_BEFORE_THE_KILL);
            doomed.kill();
            List<String> numbers = new ArrayList<>();
            for (Future<List<String>> some : opened) {
                numbers.addAll(some.get());
            }
            return numbers;
        }
    }

    private static List<String> open(Client client, String service) throws IOException, InterruptedException {
        List<String> numbers = new ArrayList<>();
        for (int n = 0; n < INCIDENTS / CALLERS; n++) {
            Answer opened = client.post("/api/v1/incidents", """
                    {"title": "Storm %d", "severity": "SEV1", "service_ids": ["%s"]}""".formatted(n, service));
            assertThat(opened.status()).as("%s", opened).isEqualTo(201);
            numbers.add(opened.text("incident_number"));
        }
        return numbers;
    }

    private static boolean allSent(Client client, List<String> numbers) throws IOException, InterruptedException {
        for (String number : numbers) {
            List<String> states =
                    client.get("/api/v1/incidents/" + number + "/pages").each("items", "state");
            if (states.size() != 2 || !states.stream().allMatch("sent"::equals)) {
                return false;
            }
        }
        return true;
    }

    /** What came twice was in the hands of the one that was killed, and mail that came twice has one id. */
    private static void assertArrived(List<String> numbers, GreenMail mail, Workspace slack) throws MessagingException {
        List<String> posted = slack.messages().stream().map(StormTest::number).toList();
        List<String> mailed = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            mailed.add(number(message.getSubject()));
            ids.add(message.getMessageID());
        }
        assertThat(numbers).hasSize(INCIDENTS).doesNotHaveDuplicates();
        assertThat(new HashSet<>(posted)).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(new HashSet<>(mailed)).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(ids).hasSize(INCIDENTS);
        assertThat(posted).hasSizeBetween(INCIDENTS, INCIDENTS + IN_FLIGHT);
        assertThat(mailed).hasSizeBetween(INCIDENTS, INCIDENTS + IN_FLIGHT);
    }

    /** However often a page was sent, its timeline tells of it once. */
    private static void assertTold(Client client, List<String> numbers) throws IOException, InterruptedException {
        for (String number : numbers) {
            assertThat(client.get("/api/v1/incidents/" + number).each("timeline", "event_type"))
                    .as(number)
                    .containsExactly("CREATED", "ESCALATED", "ASSIGNED", "PAGED", "PAGED");
        }
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return number.group();
    }

    /** Somebody else has to do it, so all that is left is to look again; longer than two leases it cannot take. */
    private static void until(Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(150);
        while (!call(condition)) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static boolean call(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
