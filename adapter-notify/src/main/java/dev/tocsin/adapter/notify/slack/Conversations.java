package dev.tocsin.adapter.notify.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.request.users.UsersLookupByEmailRequest;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import dev.tocsin.adapter.notify.slack.SlackCalls.Call;
import dev.tocsin.domain.paging.Contact;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds the direct message with somebody, and remembers it, so that most pages cost one call. */
final class Conversations {

    static final Duration REMEMBERED = Duration.ofHours(1);
    static final int MOST = 10_000;

    private final Cache<String, String> known;

    Conversations(InstantSource clock) {
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The id of the conversation; {@code calls} are those that this page may still make. */
    String with(Contact person, PageCalls calls) throws Undelivered {
        String remembered = known.getIfPresent(key(person));
        if (remembered != null) {
            return remembered;
        }
        String member = person.slackId().isPresent() ? person.slackId().get() : memberWith(person, calls);
        ConversationsOpenRequest request =
                ConversationsOpenRequest.builder().users(List.of(member)).build();
        String conversation = calls.make(new Call<>(
                Methods.CONVERSATIONS_OPEN,
                RequestFormBuilder.toForm(request),
                ConversationsOpenResponse.class,
                opened -> opened.getChannel().getId()));
        known.put(key(person), conversation);
        return conversation;
    }

    void forget(Contact person) {
        known.invalidate(key(person));
    }

    private static String memberWith(Contact person, PageCalls calls) throws Undelivered {
        UsersLookupByEmailRequest request = UsersLookupByEmailRequest.builder()
                .email(person.email().value())
                .build();
        return calls.make(new Call<>(
                Methods.USERS_LOOKUP_BY_EMAIL,
                RequestFormBuilder.toForm(request),
                UsersLookupByEmailResponse.class,
                found -> found.getUser().getId()));
    }

    /** An id is never an address: it has no at sign. */
    private static String key(Contact person) {
        return person.slackId().orElseGet(() -> person.email().value());
    }
}
