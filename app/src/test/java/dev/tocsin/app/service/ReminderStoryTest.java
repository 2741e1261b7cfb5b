package dev.tocsin.app.service;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Casey, whose clocks show UTC, has promised an alert by Friday, 24 April; it is Saturday the 18th, ten o'clock. */
class ReminderStoryTest {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_has_promised_something_hears_of_it_by_mail_until_it_is_done(Databases databases)
            throws IOException, InterruptedException, MessagingException {
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(databases.fresh(), smtp())) {
            Story story = Story.of(tocsin);
            story.joins("Casey", "casey@example.com");
            String incident = story.incident("Checkout is down", "SEV4");
            story.moves(incident, "closed");
            String item = promised(story, incident);

            later(tocsin, ofDays(5).minusHours(2));
            assertThat(subjects()).as("at eight on Thursday").isEmpty();
            later(tocsin, ofHours(1));
            assertThat(subjects()).containsExactly("[PM-2026-001] Due 2026-04-24: Add an alert");
            later(tocsin, ofDays(1));
            assertThat(subjects()).as("on the day itself").hasSize(1);
            later(tocsin, ofDays(1));
            later(tocsin, ofDays(7));
            assertThat(subjects())
                    .endsWith("[PM-2026-001] Overdue: Add an alert", "[PM-2026-001] Overdue: Add an alert")
                    .hasSize(3);
            story.pagesOf(incident)
                    .containsExactly("casey@example.com sent", "casey@example.com sent", "casey@example.com sent");

            Answer done = story.client().patch("/api/v1/action-items/" + item, "{\"status\": \"completed\"}");
            assertThat(done.status()).as("%s", done).isEqualTo(200);
            later(tocsin, ofDays(30));
            assertThat(subjects()).hasSize(3);
        }
    }

    /** Answers the id of the item. */
    private static String promised(Story story, String incident) throws IOException, InterruptedException {
        Answer written = story.client().post("/api/v1/postmortems", """
                {"incident_number": "%s", "summary": "s", "root_cause": "c", "resolution": "r",
                 "impact": {"duration": "2m"}, "timeline": [],
                 "action_items": [{"text": "Add an alert", "owner_email": "casey@example.com",
                                   "due_date": "2026-04-24"}]}""".formatted(incident));
        assertThat(written.status()).as("%s", written).isEqualTo(201);
        return story.client().get("/api/v1/action-items").each("items", "id").getFirst();
    }

    private static void later(TocsinUnderTest tocsin, Duration time) {
        tocsin.clock().forward(time);
        tocsin.remind();
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private Map<String, Object> smtp() {
        return Map.of(
                "tocsin.smtp.host", "127.0.0.1",
                "tocsin.smtp.port", Integer.toString(mail.getSmtp().getPort()),
                "tocsin.smtp.tls", "none",
                "tocsin.smtp.from", "tocsin@example.com");
    }
}
