package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Pager.Delivery;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CarefulPagerTest {

    private static final OutgoingPage PAGE = new OutgoingPage(
            new OrganizationId(new UUID(0, 1)),
            new PageId(new UUID(0, 2)),
            new Contact("Casey", new Email("casey@example.com"), Optional.empty()),
            Cause.MANUAL,
            Urgency.NORMAL,
            Optional.empty(),
            Optional.empty(),
            new OutgoingPage.About(
                    new IncidentNumber(2026, 1),
                    "It is down",
                    Severity.SEV2,
                    Status.NEW,
                    Optional.empty(),
                    List.of(),
                    Instant.EPOCH),
            Optional.empty());

    @Test
    void what_the_channel_answers_is_the_answer() {
        Delivery rejected = new Delivery.Rejected("it wants none of this");
        Pager careful = new CarefulPager(channel(() -> rejected));
        assertThat(careful.channel()).isEqualTo(Channel.EMAIL);
        assertThat(careful.send(PAGE)).isEqualTo(rejected);
    }

    @Test
    void a_bug_of_the_channel_is_a_failure_for_now() {
        Pager careful = new CarefulPager(channel(() -> {
            throw new IllegalStateException("a bug");
        }));
        assertThat(careful.send(PAGE)).isInstanceOfSatisfying(Delivery.Failed.class, failed -> {
            assertThat(failed.retryAfter()).isEmpty();
            assertThat(failed.why()).doesNotContain("a bug");
        });
    }

    private static Pager channel(Supplier<Delivery> answer) {
        return new Pager() {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public Delivery send(OutgoingPage page) {
                return answer.get();
            }
        };
    }
}
