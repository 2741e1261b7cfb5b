package dev.tocsin.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Pager.Delivery.NoContactDetails;
import dev.tocsin.application.port.Pager.Delivery.Sent;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.testkit.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding somebody and telling them. What goes wrong is in {@link SlackFailuresTest}, what is said in {@link SlackMessageTest}. */
final class SlackPagerTest {

    private final SettableClock clock = SettableClock.at(Pages.NOW);
    private final SlackStandIn slack = new SlackStandIn();
    private final SlackPager pager = slack.pager(clock);

    @AfterEach
    void stop() {
        slack.close();
    }

    private Delivery send(Pages pages) {
        return pager.send(pages.page());
    }

    @Test
    void it_is_slack() {
        assertThat(pager.channel()).isEqualTo(Channel.SLACK);
    }

    @Test
    void somebody_is_found_by_email_and_told_in_a_direct_message() {
        assertThat(send(Pages.anEscalation())).isEqualTo(new Sent(Optional.of("D1:1.2")));
        assertThat(slack.calls()).containsExactly("users.lookupByEmail", "conversations.open", "chat.postMessage");
        assertThat(slack.sent("users.lookupByEmail", "email")).isEqualTo("jane@example.com");
        assertThat(slack.sent("conversations.open", "users")).isEqualTo("U1");
        assertThat(slack.sent("chat.postMessage", "channel")).isEqualTo("D1");
        assertThat(slack.header("chat.postMessage", "Authorization")).isEqualTo("Bearer " + SlackStandIn.TOKEN);
    }

    @Test
    void somebody_whose_id_is_known_is_not_looked_up() {
        assertThat(send(Pages.anEscalation().toSlackId("U7"))).isInstanceOf(Sent.class);
        assertThat(slack.calls()).containsExactly("conversations.open", "chat.postMessage");
        assertThat(slack.sent("conversations.open", "users")).isEqualTo("U7");
    }

    @Test
    void the_second_page_to_somebody_is_one_call() {
        send(Pages.anEscalation());
        send(Pages.anEscalation());
        assertThat(slack.calls())
                .containsExactly("users.lookupByEmail", "conversations.open", "chat.postMessage", "chat.postMessage");
    }

    @Test
    void what_is_remembered_fades() {
        send(Pages.anEscalation());
        clock.forward(Conversations.REMEMBERED);
        send(Pages.anEscalation());
        assertThat(slack.calls()).hasSize(6);
    }

    @Test
    void a_conversation_that_is_gone_is_opened_anew_the_next_time() {
        send(Pages.anEscalation());
        slack.refuses("chat.postMessage", "channel_not_found");
        send(Pages.anEscalation());
        slack.answers("chat.postMessage", "{\"ok\": true, \"channel\": \"D1\", \"ts\": \"1.3\"}");

        assertThat(send(Pages.anEscalation())).isEqualTo(new Sent(Optional.of("D1:1.3")));
        assertThat(slack.calls()).filteredOn("conversations.open"::equals).hasSize(2);
    }

    @Test
    void an_address_that_nobody_in_the_workspace_has_is_no_contact_and_not_remembered() {
        slack.refuses("users.lookupByEmail", "users_not_found");
        assertThat(send(Pages.anEscalation())).isInstanceOf(NoContactDetails.class);
        slack.answers("users.lookupByEmail", "{\"ok\": true, \"user\": {\"id\": \"U1\"}}");
        assertThat(send(Pages.anEscalation())).isInstanceOf(Sent.class);
    }

    @Test
    void an_id_that_nobody_has_is_no_contact() {
        slack.refuses("conversations.open", "user_not_found");
        assertThat(send(Pages.anEscalation().toSlackId("U404"))).isInstanceOf(NoContactDetails.class);
        assertThat(slack.calls()).containsExactly("conversations.open");
    }

    @Test
    void slow_look_ups_leave_no_time_for_the_message() {
        SlackPager late = new SlackPager(SlackStandIn.TOKEN, slack.address(), () -> {
            clock.forward(Duration.ofSeconds(3));
            return clock.instant();
        });
        assertThat(late.send(Pages.anEscalation().page())).isInstanceOf(Delivery.Failed.class);
        assertThat(slack.calls()).doesNotContain("chat.postMessage");
    }
}
