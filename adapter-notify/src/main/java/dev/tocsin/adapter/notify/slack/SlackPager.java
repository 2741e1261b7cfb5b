package dev.tocsin.adapter.notify.slack;

import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.tocsin.adapter.notify.Complaints;
import dev.tocsin.adapter.notify.slack.SlackCalls.Call;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.FormBody;
import org.slf4j.LoggerFactory;

/** Sends a page as a direct message; when Slack has asked to be left alone, it is. */
final class SlackPager implements Pager {

    private final SlackCalls calls;
    private final Errors errors;
    private final Conversations conversations;
    private final Pause pause;
    private final InstantSource clock;

    SlackPager(String token, String address, InstantSource clock) {
        this.clock = clock;
        this.pause = new Pause(clock);
        this.conversations = new Conversations(clock);
        Complaints complaints = new Complaints(LoggerFactory.getLogger(SlackPager.class), clock);
        this.errors = new Errors(pause, complaints);
        this.calls = new SlackCalls(token, address);
    }

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public Delivery send(OutgoingPage page) {
        Optional<Duration> left = pause.left();
        if (left.isPresent()) {
            return new Delivery.Failed("Slack has asked for a pause", left);
        }
        try {
            return post(page);
        } catch (Undelivered no) {
            if (!(no.delivery() instanceof Delivery.Failed)) {
                conversations.forget(page.to());
            }
            return no.delivery();
        }
    }

    private Delivery post(OutgoingPage page) throws Undelivered {
        PageCalls allowed = new PageCalls(calls, errors, clock);
        String conversation = conversations.with(page.to(), allowed);
        ChatPostMessageRequest message = SlackMessage.to(conversation, page);
        String time = allowed.make(new Call<>(
                Methods.CHAT_POST_MESSAGE,
                form(message),
                ChatPostMessageResponse.class,
                ChatPostMessageResponse::getTs));
        return new Delivery.Sent(Optional.of(conversation + ":" + time));
    }

    /** What is not plain text is written here: the library would learn anew how to for each message. */
    private static FormBody.Builder form(ChatPostMessageRequest message) {
        message.setBlocksAsString(SlackCalls.JSON.toJson(message.getBlocks()));
        message.setBlocks(null);
        message.setMetadataAsString(SlackCalls.JSON.toJson(message.getMetadata()));
        message.setMetadata(null);
        return RequestFormBuilder.toForm(message);
    }
}
