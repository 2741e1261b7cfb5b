package dev.tocsin.adapter.notify.slack;

import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.tocsin.adapter.notify.slack.SlackCalls.Call;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.domain.drafting.CaseFile;
import dev.tocsin.domain.incident.SlackThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads a thread from its beginning, as far as Slack, the time and the limits allow; somebody waits for it. */
final class SlackThreadReader implements SlackThreads {

    static final int MAX_MESSAGES = 500;
    static final int PORTION = 200;

    /** After it no further call begins; the last one may then take {@link SlackCalls#CALL_TIME_OUT}. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Obstacle TOO_LONG = new Obstacle(
            Reason.TOO_LONG, "Of the Slack thread only the first " + MAX_MESSAGES + " messages were read.");
    private static final Obstacle TOO_SLOW = new Obstacle(Reason.TIMED_OUT, "Slack answers too slowly.");
    private static final Obstacle PAUSED = new Obstacle(Reason.RATE_LIMITED, "Slack has asked for a pause.");

    private final SlackCalls calls;
    private final Members members;
    private final Pause pause;
    private final ThreadObstacles obstacles;
    private final InstantSource clock;

    SlackThreadReader(String token, String address, InstantSource clock) {
        this.calls = new SlackCalls(token, address);
        this.members = new Members(calls, clock);
        this.pause = new Pause(clock);
        this.obstacles = new ThreadObstacles(pause);
        this.clock = clock;
    }

    @Override
    public Heard read(SlackThread thread) {
        if (pause.left().isPresent()) {
            return new Heard(List.of(), Optional.of(PAUSED));
        }
        Instant end = clock.instant().plus(PATIENCE);
        List<Message> messages = new ArrayList<>();
        Optional<Obstacle> obstacle = collect(thread, end, messages);
        Members.Names names = members.names(end);
        return new Heard(
                messages.stream()
                        .limit(MAX_MESSAGES)
                        .flatMap(message -> said(message, names).stream())
                        .toList(),
                obstacle);
    }

    /** Why these are not all. */
    private Optional<Obstacle> collect(SlackThread thread, Instant end, List<Message> messages) {
        String cursor = "";
        do {
            if (messages.size() > MAX_MESSAGES) {
                return Optional.of(TOO_LONG);
            }
            if (clock.instant().isAfter(end)) {
                return Optional.of(TOO_SLOW);
            }
            try {
                ConversationsRepliesResponse portion = calls.make(portion(thread, cursor));
                messages.addAll(Objects.requireNonNullElse(portion.getMessages(), List.of()));
                cursor = next(portion);
            } catch (Unanswered no) {
                return Optional.of(obstacles.of(no.why()));
            }
        } while (!cursor.isEmpty());
        return Optional.of(TOO_LONG).filter(known -> messages.size() > MAX_MESSAGES);
    }

    private static Call<ConversationsRepliesResponse, ConversationsRepliesResponse> portion(
            SlackThread thread, String cursor) {
        ConversationsRepliesRequest.ConversationsRepliesRequestBuilder request = ConversationsRepliesRequest.builder()
                .channel(thread.channel())
                .ts(thread.ts())
                .limit(PORTION);
        if (!cursor.isEmpty()) {
            request.cursor(cursor);
        }
        return new Call<>(
                Methods.CONVERSATIONS_REPLIES,
                RequestFormBuilder.toForm(request.build()),
                ConversationsRepliesResponse.class,
                answer -> answer);
    }

    private static String next(ConversationsRepliesResponse portion) {
        return portion.getResponseMetadata() == null
                ? ""
                : Objects.requireNonNullElse(portion.getResponseMetadata().getNextCursor(), "");
    }

    /** Nothing, where there are no words or no time: a picture, or something that Slack has removed. */
    private static Optional<CaseFile.Message> said(Message message, Members.Names names) {
        String words = Spoken.plain(Objects.requireNonNullElse(message.getText(), ""), names);
        return words.isEmpty()
                ? Optional.empty()
                : SlackTime.of(Objects.requireNonNullElse(message.getTs(), ""))
                        .map(at -> new CaseFile.Message(author(message, names), at, words));
    }

    private static String author(Message message, Members.Names names) {
        if (message.getUser() != null) {
            return names.of(message.getUser());
        }
        String bot = Objects.requireNonNullElse(message.getUsername(), "").strip();
        return bot.isEmpty() ? "A bot" : bot;
    }
}
