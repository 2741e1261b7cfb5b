package dev.tocsin.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.adapter.notify.LogOf;
import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Pager.Delivery.Sent;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.testkit.SettableClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment says of Slack. */
final class SlackChannelTest {

    private static final String TOKEN = "tocsin.slack.token";
    private static final String API_URL = "tocsin.slack.api.url";

    private static ApplicationContext started(Map<String, Object> environment) {
        return ApplicationContext.builder()
                .properties(environment)
                .singletons(SettableClock.at(Pages.NOW))
                .start();
    }

    private static Pager pager(ApplicationContext context) {
        return context.getBean(Pager.class, Qualifiers.byName("slack"));
    }

    @Test
    void without_a_token_the_start_says_so_and_nothing_is_configured() {
        try (LogOf log = LogOf.loggersUnder(SlackChannel.class);
                ApplicationContext context = started(Map.of(TOKEN, " "))) {
            assertThat(context.getBeansOfType(Pager.class))
                    .extracting(Pager::channel)
                    .doesNotContain(Channel.SLACK);
            assertThat(log.lines()).containsExactly("WARN No page can leave by Slack: TOCSIN_SLACK_TOKEN is not set.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/", "/api"})
    void with_a_token_pages_go_to_the_address_that_is_set(String path) {
        try (SlackStandIn slack = new SlackStandIn();
                LogOf log = LogOf.loggersUnder(SlackChannel.class);
                ApplicationContext context =
                        started(Map.of(TOKEN, "xoxb-1", API_URL, slack.address().replace("/api/", path)))) {
            assertThat(log.lines()).isEmpty();
            assertThat(pager(context).send(Pages.anEscalation().page())).isInstanceOf(Sent.class);
        }
    }

    @Test
    void threads_are_read_for_one_organization_alone_as_the_bot_sees_those_of_all() {
        try (ApplicationContext one = started(Map.of(TOKEN, "xoxb-1", "tocsin.operator-token", " "));
                ApplicationContext several = started(Map.of(TOKEN, "xoxb-1", "tocsin.operator-token", "secret"))) {
            assertThat(one.findBean(SlackThreads.class)).isPresent();
            assertThat(several.findBean(SlackThreads.class)).isEmpty();
            assertThat(pager(several).channel()).isEqualTo(Channel.SLACK);
        }
    }

    @Test
    void the_address_is_slacks_own_where_none_is_set() {
        assertThat(new SlackSettings("xoxb-1", "").address()).isEqualTo("https://slack.com/api/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack.com", "ftp://slack.com", "https:///api", "https://a b"})
    void an_address_that_is_none_is_told_at_the_start(String address) {
        assertThatThrownBy(() -> started(Map.of(API_URL, address)))
                .hasRootCauseMessage("TOCSIN_SLACK_API_URL must be an http or https address, not " + address);
    }

    @Test
    void a_token_never_shows() {
        assertThatThrownBy(() -> started(Map.of(TOKEN, "xoxb-sécret")))
                .hasRootCauseMessage("TOCSIN_SLACK_TOKEN has characters that no token of Slack has");
        assertThat(new SlackSettings("xoxb-1", null)).asString().doesNotContain("xoxb");
    }
}
