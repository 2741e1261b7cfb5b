package dev.tocsin.adapter.notify.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.tocsin.adapter.notify.Legible;
import dev.tocsin.application.port.Pager.Delivery;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes one call to Slack, once; whatever goes wrong comes out in the terms of the port. */
final class SlackCalls {

    static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(3);

    /** For all of a call: finding the host, connecting, asking and hearing the answer. */
    static final Duration CALL_TIME_OUT = Duration.ofSeconds(5);

    private static final String RETRY_AFTER = "retry-after";

    private final MethodsClient slack;
    private final Errors errors;

    SlackCalls(MethodsClient slack, Errors errors) {
        this.slack = slack;
        this.errors = errors;
    }

    /** One of the client's methods. */
    @FunctionalInterface
    interface Call<A extends SlackApiTextResponse> {
        A on(MethodsClient slack) throws IOException, SlackApiException;
    }

    /** Neither retries nor keeps statistics, for which it would ask Slack about the token first, nor logs what is said. */
    static MethodsClient client(String token, String address) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(address);
        config.setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        config.setHttpClientReadTimeoutMillis(Math.toIntExact(CALL_TIME_OUT.toMillis()));
        config.setHttpClientWriteTimeoutMillis(Math.toIntExact(CALL_TIME_OUT.toMillis()));
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(CALL_TIME_OUT.toMillis()));
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(CONNECT_TIME_OUT)
                .retryOnConnectionFailure(false)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http)).methods(token);
    }

    /** The part of the answer that is wanted. */
    <A extends SlackApiTextResponse> String make(Call<A> call, Function<A, @Nullable String> part) throws Undelivered {
        try {
            A answer = call.on(slack);
            if (!answer.isOk()) {
                throw new Undelivered(meaningOf(answer));
            }
            return Objects.requireNonNull(part.apply(answer));
        } catch (SlackApiException notOk) {
            throw new Undelivered(meaningOf(notOk));
        } catch (InterruptedIOException late) {
            throw new Undelivered(Errors.failed("Slack has not answered in time"));
        } catch (IOException away) {
            throw new Undelivered(Errors.failed("Slack cannot be reached"));
        } catch (RuntimeException unreadable) {
            // Of several kinds, when something else than Slack has answered.
            throw new Undelivered(Errors.failed("What answers at Slack's address is not Slack"));
        }
    }

    private Delivery meaningOf(SlackApiTextResponse answer) {
        String error = Legible.quote(Objects.requireNonNullElse(answer.getError(), "an error without a name"));
        List<String> header = answer.getHttpResponseHeaders().getOrDefault(RETRY_AFTER, List.of());
        return errors.meaningOf(error, seconds(header.isEmpty() ? null : header.getFirst()));
    }

    private Delivery meaningOf(SlackApiException answered) {
        Optional<Duration> retryAfter = seconds(answered.getResponse().header(RETRY_AFTER));
        return errors.meaningOf(answered.getResponse().code(), retryAfter);
    }

    private static Optional<Duration> seconds(@Nullable String header) {
        try {
            return Optional.ofNullable(header)
                    .map(String::strip)
                    .map(Long::valueOf)
                    .map(Duration::ofSeconds);
        } catch (NumberFormatException notSeconds) {
            return Optional.empty();
        }
    }
}
