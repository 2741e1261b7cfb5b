package dev.tocsin.adapter.notify.slack;

import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.SlackThreads;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the channel up when the program starts, and not with the first page: what is wrong with it is to be seen by daylight. */
@Factory
final class SlackChannel {

    private static final Logger LOG = LoggerFactory.getLogger(SlackChannel.class);

    private final Optional<Pager> pager;
    private final Optional<SlackThreads> threads;

    /**
     * The bot may read what is said in the channels of all organizations, and an incident can name any of them. So
     * nothing is read where there may be several organizations, until each has a bot of its own.
     */
    SlackChannel(
            SlackSettings settings, InstantSource clock, @Value("${tocsin.operator-token:}") String operatorToken) {
        String address = settings.address();
        pager = settings.usableToken().map(token -> new SlackPager(token, address, clock));
        threads = settings.usableToken()
                .filter(token -> operatorToken.isBlank())
                .map(token -> new SlackThreadReader(token, address, clock));
        if (pager.isEmpty()) {
            LOG.warn("No page can leave by Slack: TOCSIN_SLACK_TOKEN is not set.");
        }
    }

    @Context
    @Named("slack")
    Pager slackPager() {
        return pager.orElseThrow(() -> new DisabledBeanException("not set up"));
    }

    @Context
    SlackThreads slackThreads() {
        return threads.orElseThrow(() -> new DisabledBeanException("not set up"));
    }
}
