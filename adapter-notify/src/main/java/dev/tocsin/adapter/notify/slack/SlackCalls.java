package dev.tocsin.adapter.notify.slack;

import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.json.GsonFactory;
import dev.tocsin.adapter.notify.Legible;
import dev.tocsin.adapter.notify.slack.Unanswered.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes one call to Slack, once. */
final class SlackCalls {

    static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(3);

    /** For all of a call: finding the host, connecting, asking and hearing the answer. */
    static final Duration CALL_TIME_OUT = Duration.ofSeconds(5);

    /** As many as there are calls at the same time; the library's five would be too few in a storm. */
    private static final int KEPT_CONNECTIONS = 32;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final String RETRY_AFTER = "retry-after";

    /**
     * Learns a shape once. The library's own methods learn it anew for each message and each answer: half of what a
     * page costs.
     */
    static final Gson JSON = GsonFactory.createSnakeCase();

    private final SlackHttpClient http;
    private final String address;
    private final String token;

    /** {@code address} ends in a slash. */
    SlackCalls(String token, String address) {
        this.http = client();
        this.address = address;
        this.token = token;
    }

    /**
     * What to ask of Slack, in its words.
     *
     * @param part what is wanted of the answer
     */
    record Call<A extends SlackApiTextResponse, P>(
            String method, FormBody.Builder form, Class<A> answer, Function<A, @Nullable P> part) {}

    /** Does not retry, and logs nothing of what is said. */
    private static SlackHttpClient client() {
        SlackConfig config = new SlackConfig();
        config.setHttpClientResponseHandlers(List.of());
        config.setHttpClientReadTimeoutMillis(Math.toIntExact(CALL_TIME_OUT.toMillis()));
        config.setHttpClientWriteTimeoutMillis(Math.toIntExact(CALL_TIME_OUT.toMillis()));
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(CALL_TIME_OUT.toMillis()));
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(CONNECT_TIME_OUT)
                .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, KEPT.toSeconds(), TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .build();
        return new SlackHttpClient(http);
    }

    /** The part of the answer that is wanted. */
    <A extends SlackApiTextResponse, P> P make(Call<A, P> call) throws Unanswered {
        String url = address + call.method();
        try (Response response =
                http.postFormWithBearerHeader(url, token, call.form().build())) {
            if (!response.isSuccessful()) {
                throw new Unanswered(new Why.Status(response.code(), retryAfter(response)));
            }
            A answer = JSON.fromJson(Objects.requireNonNull(response.body()).string(), call.answer());
            if (!answer.isOk()) {
                throw new Unanswered(new Why.Denied(errorOf(answer), retryAfter(response)));
            }
            return Objects.requireNonNull(call.part().apply(answer));
        } catch (InterruptedIOException late) {
            throw new Unanswered(new Why.Late());
        } catch (IOException away) {
            throw new Unanswered(new Why.Away());
        } catch (RuntimeException unreadable) {
            // Of several kinds, when something else than Slack has answered.
            throw new Unanswered(new Why.Unreadable());
        }
    }

    private static String errorOf(SlackApiTextResponse answer) {
        return Legible.quote(Objects.requireNonNullElse(answer.getError(), "an error without a name"));
    }

    private static Optional<Duration> retryAfter(Response response) {
        try {
            return Optional.ofNullable(response.header(RETRY_AFTER))
                    .map(String::strip)
                    .map(Long::valueOf)
                    .map(Duration::ofSeconds);
        } catch (NumberFormatException notSeconds) {
            return Optional.empty();
        }
    }
}
