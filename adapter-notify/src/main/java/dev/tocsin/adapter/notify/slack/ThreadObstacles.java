package dev.tocsin.adapter.notify.slack;

import dev.tocsin.adapter.notify.slack.Unanswered.Why;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import java.time.Duration;
import java.util.Optional;

/** What it means for the reading of a thread that Slack has not answered. */
record ThreadObstacles(Pause pause) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULT = 500;

    Obstacle of(Why why) {
        return switch (why) {
            case Why.Late late -> new Obstacle(Reason.TIMED_OUT, "Slack has not answered in time.");
            case Why.Away away -> new Obstacle(Reason.FAILED, "Slack cannot be reached.");
            case Why.Unreadable unreadable ->
                new Obstacle(Reason.UNREADABLE, "What answers at Slack's address is not Slack.");
            case Why.Status status -> of(status);
            case Why.Denied denied -> of(denied);
        };
    }

    private Obstacle of(Why.Status answer) {
        if (answer.status() == TOO_MANY_REQUESTS) {
            return rateLimited(answer.retryAfter());
        }
        Reason reason = answer.status() >= SERVER_FAULT ? Reason.FAILED : Reason.REFUSED;
        return new Obstacle(reason, "Slack answers with status " + answer.status() + ".");
    }

    private Obstacle of(Why.Denied answer) {
        return switch (answer.error()) {
            case "ratelimited", "rate_limited" -> rateLimited(answer.retryAfter());
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
                new Obstacle(Reason.FAILED, "Slack has a fault of its own: " + answer.error());
            case "missing_scope" ->
                new Obstacle(
                        Reason.REFUSED,
                        "Slack does not show the thread: the app lacks channels:history or groups:history.");
            case "not_in_channel" ->
                new Obstacle(Reason.REFUSED, "Slack does not show the thread: the app is not in its channel.");
            default -> new Obstacle(Reason.REFUSED, "Slack does not show the thread: " + answer.error());
        };
    }

    private Obstacle rateLimited(Optional<Duration> retryAfter) {
        retryAfter.ifPresent(pause::begin);
        return new Obstacle(Reason.RATE_LIMITED, "Slack has had too many requests.");
    }
}
