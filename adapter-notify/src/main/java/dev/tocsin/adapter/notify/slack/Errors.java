package dev.tocsin.adapter.notify.slack;

import dev.tocsin.adapter.notify.Complaints;
import dev.tocsin.adapter.notify.slack.Unanswered.Why;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Pager.Delivery.Failed;
import dev.tocsin.application.port.Pager.Delivery.NoContactDetails;
import dev.tocsin.application.port.Pager.Delivery.Rejected;
import java.time.Duration;
import java.util.Optional;

/** What Slack's words for its errors mean for a page. */
final class Errors {

    private final Pause pause;
    private final Complaints complaints;

    Errors(Pause pause, Complaints complaints) {
        this.pause = pause;
        this.complaints = complaints;
    }

    Delivery meaningOf(Why why) {
        return switch (why) {
            case Why.Late late -> failed("Slack has not answered in time");
            case Why.Away away -> failed("Slack cannot be reached");
            case Why.Unreadable unreadable -> failed("What answers at Slack's address is not Slack");
            case Why.Status status -> meaningOf(status.status(), status.retryAfter());
            case Why.Denied denied -> meaningOf(denied.error(), denied.retryAfter());
        };
    }

    /** A word that is not known here is final: the page is better off on another channel than with another attempt. */
    private Delivery meaningOf(String error, Optional<Duration> retryAfter) {
        return switch (error) {
            case "users_not_found", "user_not_found", "user_disabled", "user_not_visible" ->
                new NoContactDetails("Slack knows nobody whom this page could reach: " + error);
            case "ratelimited", "rate_limited" -> rateLimited(retryAfter);
            case "internal_error",
                    "fatal_error",
                    "service_unavailable",
                    "request_timeout",
                    "team_added_to_org",
                    "external_channel_migrating" -> failed("Slack has a fault of its own: " + error);
            case "not_authed",
                    "invalid_auth",
                    "token_revoked",
                    "token_expired",
                    "account_inactive",
                    "missing_scope",
                    "no_permission",
                    "not_allowed_token_type" -> unusableToken(error);
            default -> new Rejected("Slack does not take the page: " + error);
        };
    }

    private Delivery meaningOf(int status, Optional<Duration> retryAfter) {
        if (status == 429) {
            return rateLimited(retryAfter);
        }
        return status >= 500 || status == 408
                ? failed("Slack answers with status " + status)
                : new Rejected("Slack answers with status " + status + "; is TOCSIN_SLACK_API_URL right?");
    }

    static Failed failed(String why) {
        return new Failed(why, Optional.empty());
    }

    private Delivery rateLimited(Optional<Duration> retryAfter) {
        retryAfter.ifPresent(pause::begin);
        return new Failed("Slack has had too many requests", pause.left());
    }

    private Delivery unusableToken(String error) {
        String why = "Slack does not accept the token in TOCSIN_SLACK_TOKEN: " + error;
        complaints.make(why);
        return new Rejected(why);
    }
}
