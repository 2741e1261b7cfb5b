package dev.tocsin.adapter.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.Pager.Delivery.Failed;
import dev.tocsin.application.port.Pager.Delivery.Rejected;
import dev.tocsin.application.port.Pager.Delivery.Sent;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.people.Email;
import dev.tocsin.testkit.SettableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through the real client to a real server. */
class SmtpPagerTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_page_arrives_with_the_facts_in_text_and_html() throws MessagingException, IOException {
        MimeMessage mail = arrived(Pages.anEscalation());

        assertThat(mail.getSubject()).isEqualTo("[SEV1] INC-2026-044 Checkout is down");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("tocsin@example.org"));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("jane@example.com"));
        assertThat(mail.getSentDate()).isEqualTo(Pages.NOW);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, 0))
                .contains("level 1", "INC-2026-044 Checkout is down", "Services: Checkout, Payments", Pages.LINK);
        assertThat(part(mail, 1))
                .contains("level 1", "INC-2026-044 Checkout is down", "Checkout, Payments")
                .contains("href=\"https://tocsin.example.com/ack/x?a=1&amp;b=2\"");
    }

    @Test
    void its_id_is_the_pages_and_all_mails_of_an_incident_are_one_thread() throws MessagingException {
        MimeMessage mail = arrived(Pages.anEscalation());

        assertThat(mail.getMessageID()).isEqualTo("<" + Pages.ID + "@example.org>");
        String thread = "<INC-2026-044." + Pages.ORGANIZATION + "@example.org>";
        assertThat(mail.getHeader("References")).containsExactly(thread);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(thread);
    }

    @Test
    void the_delivery_tells_the_id() {
        server.start();
        assertThat(pager(null).send(Pages.anEscalation().page()))
                .isEqualTo(new Sent(Optional.of("<" + Pages.ID + "@example.org>")));
    }

    @Test
    void where_there_is_nothing_to_answer_there_is_no_button() throws MessagingException, IOException {
        MimeMessage mail = arrived(
                Pages.anEscalation().because(Cause.STAND_DOWN).takenBy("Casey").withoutLink());
        assertThat(part(mail, 0)).contains("Taken by Casey.").doesNotContain("Acknowledge:");
        assertThat(part(mail, 1)).contains("Taken by Casey.").doesNotContain("href");
    }

    @Test
    void what_people_wrote_adds_no_header_and_no_markup() throws MessagingException, IOException {
        MimeMessage mail = arrived(Pages.anEscalation()
                .titled("Down\r\nBcc: eve@example.net\r\n\r\n<img src=x>")
                .saying("<a href=\"https://evil.example\">click</a>\nnow")
                .to(new Contact("Jane\r\nBcc: eve@example.net", new Email("jane@example.com"), Optional.empty())));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("[SEV1] INC-2026-044 Down Bcc: eve@example.net  <img src=x>");
        assertThat(part(mail, 1))
                .contains("&lt;img src=x&gt;", "&lt;a href=&quot;https://evil.example&quot;&gt;click&lt;/a&gt;<br>now")
                .doesNotContain("<img", "<a href=\"https://evil");
    }

    @Test
    void a_reminder_adds_no_header_and_no_markup_either_and_has_nothing_to_click()
            throws MessagingException, IOException {
        MimeMessage mail =
                arrived(Pages.aReminder("Fix\r\nBcc: eve@example.net\n<a href=\"https://evil.example\">it</a>", false));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject())
                .isEqualTo("[PM-2026-012] Due 2026-04-24: Fix Bcc: eve@example.net"
                        + " <a href=\"https://evil.example\">it</a>");
        assertThat(part(mail, 0))
                .contains("Due: 2026-04-24", "Postmortem: PM-2026-012")
                .doesNotContain("Acknowledge");
        assertThat(part(mail, 1))
                .contains("Fix<br>Bcc: eve@example.net<br>&lt;a href=&quot;https://evil.example&quot;&gt;it&lt;/a&gt;")
                .doesNotContain("<a href");
    }

    @Test
    void names_and_titles_of_all_languages_arrive_as_they_are() throws MessagingException {
        MimeMessage mail = arrived(Pages.anEscalation()
                .titled("Zahlung für 東京 fällt aus 🔥")
                .to(new Contact("Jürgen 山田", new Email("jane@example.com"), Optional.empty())));
        assertThat(mail.getSubject()).isEqualTo("[SEV1] INC-2026-044 Zahlung für 東京 fällt aus 🔥");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Jürgen 山田");
    }

    @Test
    void with_a_user_it_authenticates() {
        server.setUser("tocsin@example.org", "tocsin", "secret-1");
        server.start();
        assertThat(pager("tocsin").send(Pages.anEscalation().page())).isInstanceOf(Sent.class);
    }

    @Test
    void with_a_user_whom_the_server_does_not_know_it_is_rejected() {
        server.setUser("tocsin@example.org", "somebody", "else");
        server.start();
        assertThat(pager("tocsin").send(Pages.anEscalation().page())).isInstanceOf(Rejected.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_proves_nobody_known_is_told_nothing() {
        GreenMail encrypted = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        try {
            encrypted.start();
            SmtpSettings settings = settings(encrypted.getSmtps().getPort(), null, "tls");
            SmtpPager pager = new SmtpPager(new MailServer(settings), settings.sender(), SettableClock.at(Pages.NOW));
            assertThat(pager.send(Pages.anEscalation().page())).isInstanceOf(Failed.class);
            assertThat(encrypted.getReceivedMessages()).isEmpty();
        } finally {
            encrypted.stop();
        }
    }

    private MimeMessage arrived(Pages page) {
        server.start();
        assertThat(pager(null).send(page.page())).isInstanceOf(Sent.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private SmtpPager pager(@Nullable String user) {
        SmtpSettings settings = settings(server.getSmtp().getPort(), user, "none");
        return new SmtpPager(new MailServer(settings), settings.sender(), SettableClock.at(Pages.NOW));
    }

    private static SmtpSettings settings(int port, @Nullable String user, String tls) {
        return new SmtpSettings("127.0.0.1", Integer.toString(port), user, "secret-1", "tocsin@example.org", tls);
    }

    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        return (String) ((Multipart) mail.getContent()).getBodyPart(index).getContent();
    }
}
