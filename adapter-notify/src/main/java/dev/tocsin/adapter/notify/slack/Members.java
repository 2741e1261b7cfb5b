package dev.tocsin.adapter.notify.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.users.UsersInfoRequest;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.tocsin.adapter.notify.slack.SlackCalls.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the members of the workspace are called, remembered for a while. */
final class Members {

    static final Duration REMEMBERED = Duration.ofHours(1);
    static final int MOST = 10_000;
    static final int MAX_LOOK_UPS = 30;

    private final SlackCalls calls;
    private final InstantSource clock;
    private final Cache<String, String> known;

    Members(SlackCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** For one thread: until {@code end}, and at most {@value #MAX_LOOK_UPS} names that are not remembered. */
    Names names(Instant end) {
        return new Names(end);
    }

    /** Whoever cannot be looked up goes by their id; after the first who cannot, nobody is looked up any more. */
    final class Names {

        private final Instant end;
        private int left = MAX_LOOK_UPS;

        private Names(Instant end) {
            this.end = end;
        }

        String of(String id) {
            String name = known.getIfPresent(id);
            return name != null ? name : lookUp(id);
        }

        private String lookUp(String id) {
            if (left == 0 || clock.instant().isAfter(end)) {
                return id;
            }
            left--;
            try {
                String name = calls.make(new Call<>(
                        Methods.USERS_INFO,
                        RequestFormBuilder.toForm(
                                UsersInfoRequest.builder().user(id).build()),
                        UsersInfoResponse.class,
                        found -> name(found.getUser(), id)));
                known.put(id, name);
                return name;
            } catch (Unanswered no) {
                left = 0;
                return id;
            }
        }
    }

    private static String name(User user, String id) {
        return Stream.of(user.getRealName(), user.getName())
                .map(name -> Objects.requireNonNullElse(name, "").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id);
    }
}
