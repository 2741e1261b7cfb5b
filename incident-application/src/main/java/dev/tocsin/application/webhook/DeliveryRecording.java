package dev.tocsin.application.webhook;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.Jitter;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.WebhookSender.Answer;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome.Result;
import dev.tocsin.application.port.WebhookWrite.SaveWebhook;
import dev.tocsin.application.port.Webhooks;
import dev.tocsin.application.webhook.DeliveryDispatch.Attempted;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.webhook.Perseverance;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what came of attempts: all together, and where one of them is no longer as it was, one by one. */
record DeliveryRecording(Store store, Webhooks webhooks, Notices notices, Jitter jitter) {

    private static final int ATTEMPTS = 3;

    /** The receiver says that it is gone for good. */
    private static final int GONE = 410;

    int record(List<Attempted> attempts) {
        List<DeliveryOutcome> outcomes = attempts.stream().map(this::outcome).toList();
        boolean isSimple = outcomes.stream().noneMatch(outcome -> outcome.result() instanceof Result.Failed);
        if (isSimple && isKept(outcomes)) {
            return attempts.size();
        }
        return (int) attempts.stream().filter(this::recordAlone).count();
    }

    void takeBack(List<ClaimedDelivery> deliveries, Instant now) {
        List<DeliveryOutcome> back = deliveries.stream()
                .map(claimed -> outcome(claimed, new Result.TakenBack(now)))
                .toList();
        if (!isKept(back)) {
            back.forEach(one -> isKept(List.of(one)));
        }
    }

    /** What stays stale is a delivery that somebody else has by now, or that is gone with its webhook. */
    private boolean recordAlone(Attempted attempted) {
        for (int left = ATTEMPTS; left > 0; left--) {
            if (isKept(changes(attempted, outcome(attempted)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKept(List<? extends RecordWrite> writes) {
        try {
            if (!writes.isEmpty()) {
                store.commit(Changeset.of(writes.toArray(RecordWrite[]::new)));
            }
            return true;
        } catch (StaleException moved) {
            return false;
        }
    }

    /** The webhook comes first, as it does for whoever removes it. */
    private List<RecordWrite> changes(Attempted attempted, DeliveryOutcome outcome) {
        List<RecordWrite> writes = new ArrayList<>();
        if (outcome.result() instanceof Result.Failed failed) {
            ClaimedDelivery claimed = attempted.claimed();
            webhooks.find(claimed.organization(), claimed.webhook())
                    .filter(Webhook::enabled)
                    .ifPresent(webhook -> writes.addAll(end(webhook, claimed, failed)));
        }
        writes.add(outcome);
        return writes;
    }

    private List<RecordWrite> end(Webhook webhook, ClaimedDelivery last, Result.Failed failed) {
        WebhookEntry entry =
                new WebhookEntry(WebhookDeed.DISABLED, Author.AUTOMATIC, failed.at(), Optional.of(failed.why()));
        List<RecordWrite> writes = new ArrayList<>();
        writes.add(new SaveWebhook(webhook.disabled(failed.at()), Optional.empty(), List.of(entry)));
        writes.addAll(notices.of(webhook, last.incident(), failed.why(), failed.at()));
        return writes;
    }

    private DeliveryOutcome outcome(Attempted attempted) {
        Instant at = attempted.at();
        return outcome(
                attempted.claimed(),
                switch (attempted.answer()) {
                    case Answer.Taken taken -> new Result.Delivered(at, taken.status());
                    case Answer.Refused refused -> {
                        Optional<Integer> status = Optional.of(refused.status());
                        String why = "it answered " + refused.status();
                        yield refused.status() == GONE
                                ? new Result.Failed(at, why + ": the endpoint is gone", status)
                                : again(attempted, why, status, refused.retryAfter());
                    }
                    case Answer.Unreached unreached ->
                        again(attempted, unreached.why(), Optional.empty(), Optional.empty());
                });
    }

    private Result again(Attempted attempted, String why, Optional<Integer> status, Optional<Duration> retryAfter) {
        ClaimedDelivery claimed = attempted.claimed();
        return Perseverance.next(claimed.attempts() + 1, claimed.since(), attempted.at(), retryAfter, jitter.next())
                .<Result>map(next -> new Result.Again(next, why, status))
                .orElseGet(() -> new Result.Failed(
                        attempted.at(),
                        "not told for " + Perseverance.LIMIT.toHours() + " hours; last, " + why,
                        status));
    }

    private static DeliveryOutcome outcome(ClaimedDelivery claimed, Result result) {
        return new DeliveryOutcome(claimed.organization(), claimed.id(), claimed.lease(), result);
    }
}
