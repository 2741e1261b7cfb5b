package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.SubstituteLogger;

class LoggedPagerTest {

    private static final OutgoingPage PAGE = new OutgoingPage(
            new OrganizationId(new UUID(0, 1)),
            new PageId(new UUID(0, 2)),
            new Contact("Casey", new Email("casey@example.com"), Optional.empty()),
            Cause.ESCALATION,
            Urgency.HIGH,
            Optional.empty(),
            Optional.empty(),
            new About(
                    new IncidentNumber(2026, 1),
                    "It is down",
                    Severity.SEV1,
                    Status.NEW,
                    Optional.empty(),
                    List.of(),
                    Instant.EPOCH),
            Optional.empty(),
            Optional.empty());

    private final Queue<SubstituteLoggingEvent> log = new ArrayDeque<>();
    private final Logger logger = new SubstituteLogger("of pagers", log, false);

    @Test
    void a_bug_in_a_channel_is_an_error_in_the_log_and_remains_one() {
        IllegalStateException bug = new IllegalStateException("a bug");
        Pager broken = new LoggedPager(
                phone(() -> {
                    throw bug;
                }),
                logger);

        assertThatThrownBy(() -> broken.send(PAGE)).isSameAs(bug);

        assertThat(log).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getArgumentArray()).startsWith(PAGE.id().value(), "slack");
            assertThat(line.getThrowable()).isSameAs(bug);
        });
    }

    @Test
    void what_a_channel_answers_is_not_the_logs_business() {
        Pager.Delivery busy = new Pager.Delivery.Failed("it is busy", Optional.empty());

        assertThat(new LoggedPager(phone(() -> busy), logger).send(PAGE)).isSameAs(busy);

        assertThat(log).isEmpty();
    }

    private static Pager phone(Supplier<Pager.Delivery> answer) {
        return new Pager() {
            @Override
            public Channel channel() {
                return Channel.SLACK;
            }

            @Override
            public Delivery send(OutgoingPage page) {
                return answer.get();
            }
        };
    }
}
