package dev.tocsin.adapter.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.notify.Legible;
import dev.tocsin.application.port.OutgoingDelivery;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Posts a delivery, once. A name is resolved once, and where it leads is looked at; then the connection is made to that
 * very address, and is no other's afterwards. Of the answer nothing is read but its head.
 */
final class HttpWebhookSender implements WebhookSender {

    private static final String NO_ANSWER = "no answer within " + LIMIT.toSeconds() + " seconds";
    private static final int FIRST_REDIRECTION = 300;
    private static final int OK = 200;

    private final Targets targets;
    private final Dns names;
    private final OkHttpClient http;

    HttpWebhookSender(Targets targets, Dns names) {
        this.targets = targets;
        this.names = names;
        this.http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(LIMIT)
                .writeTimeout(LIMIT)
                .readTimeout(LIMIT)
                .build();
    }

    @Override
    public Optional<String> objection(WebhookUrl url) {
        return targets.objection(url);
    }

    @Override
    public Answer send(OutgoingDelivery delivery) {
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            HttpUrl url = HttpUrl.get(delivery.url().text());
            Optional<InetAddress> address = resolved(url.host(), end);
            return address.isEmpty()
                    ? new Answer.Unreached("its name leads to private, local or reserved addresses alone")
                    : answer(delivery, url, address.get(), end);
        } catch (TimeoutException | InterruptedIOException slow) {
            return new Answer.Unreached(NO_ANSWER);
        } catch (UnknownHostException unknown) {
            return new Answer.Unreached("its name cannot be resolved");
        } catch (IOException failed) {
            return new Answer.Unreached(Legible.quote(Objects.requireNonNullElse(
                    failed.getMessage(), failed.getClass().getSimpleName())));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return new Answer.Unreached("it was given up");
        }
    }

    private Answer answer(OutgoingDelivery delivery, HttpUrl url, InetAddress address, long end) throws IOException {
        OkHttpClient once = http.newBuilder()
                .dns(host -> List.of(address))
                .callTimeout(
                        Duration.ofNanos(Math.max(1, end - System.nanoTime())).plusMillis(1))
                .build();
        Call call = once.newCall(request(delivery, url));
        try (Response response = call.execute()) {
            // Before it is closed: otherwise some of the body would be read, to use the connection again.
            call.cancel();
            return response.code() >= OK && response.code() < FIRST_REDIRECTION
                    ? new Answer.Taken(response.code())
                    : new Answer.Refused(response.code(), RetryAfter.of(response, delivery.at()));
        }
    }

    private static Request request(OutgoingDelivery delivery, HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", "Tocsin")
                .header("webhook-id", delivery.id().value().toString())
                .header("webhook-timestamp", Signatures.timestamp(delivery))
                .header("webhook-signature", Signatures.of(delivery))
                .post(new Json(delivery.body().getBytes(UTF_8)))
                .build();
    }

    /** The first address that deliveries may go to. Resolvers have time-outs of their own, and long ones. */
    private Optional<InetAddress> resolved(String host, long end)
            throws TimeoutException, UnknownHostException, InterruptedException {
        FutureTask<List<InetAddress>> asking = new FutureTask<>(() -> names.lookup(host));
        Thread.ofVirtual().name("resolver").start(asking);
        try {
            return asking.get(end - System.nanoTime(), TimeUnit.NANOSECONDS).stream()
                    .filter(targets::allows)
                    .findFirst();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("the resolver has failed", failed.getCause());
        }
    }
}
