package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome.Result;
import dev.tocsin.application.port.WebhookWrite.NewDelivery;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as it is kept.
 *
 * @param dueAt from when it may be tried; while it is being sent, when its lease runs out
 * @param since when it was tried first
 * @param isAlone whether it waits for no other, and no other for it
 */
record DeliveryRow(
        WebhookId webhook,
        NewDelivery made,
        DeliveryState state,
        int attempts,
        Instant dueAt,
        Optional<Instant> since,
        Optional<Lease> lease,
        boolean isAlone,
        Optional<Integer> status,
        Optional<String> why,
        Optional<Instant> deliveredAt) {

    static DeliveryRow made(WebhookId webhook, NewDelivery made) {
        return new DeliveryRow(
                webhook,
                made,
                DeliveryState.QUEUED,
                0,
                made.createdAt(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean isWaiting() {
        return state == DeliveryState.QUEUED || state == DeliveryState.SENDING;
    }

    /** What is queued is due by the caller's clock, and leases run out by the store's. */
    boolean isDue(Instant now, Instant storeNow) {
        return switch (state) {
            case QUEUED -> !dueAt.isAfter(now);
            case SENDING -> !dueAt.isAfter(storeNow);
            case DELIVERED, FAILED -> false;
        };
    }

    /** Whether those about the same incident that were made later wait for it. */
    boolean isInTheWay() {
        return isWaiting() && !isAlone;
    }

    /** Whether it is tried only once that one, the first of those that wait, has been delivered. */
    boolean waitsFor(DeliveryRow first) {
        return state == DeliveryState.QUEUED
                && !isAlone
                && first.isInTheWay()
                && webhook.equals(first.webhook)
                && made.incident().equals(first.made.incident())
                && !made.id().equals(first.made.id());
    }

    DeliveryRow held(Lease by, Instant now, Instant until) {
        return new DeliveryRow(
                webhook,
                made,
                DeliveryState.SENDING,
                attempts + 1,
                until,
                Optional.of(since.orElse(now)),
                Optional.of(by),
                isAlone,
                status,
                why,
                deliveredAt);
    }

    DeliveryRow ended(Result result) {
        return switch (result) {
            case Result.Delivered done ->
                with(
                        DeliveryState.DELIVERED,
                        attempts,
                        dueAt,
                        Optional.of(done.status()),
                        Optional.empty(),
                        Optional.of(done.at()));
            case Result.Again again ->
                with(
                        DeliveryState.QUEUED,
                        attempts,
                        again.dueAt(),
                        again.status(),
                        Optional.of(again.why()),
                        Optional.empty());
            case Result.Failed failed ->
                with(
                        DeliveryState.FAILED,
                        attempts,
                        dueAt,
                        failed.status(),
                        Optional.of(failed.why()),
                        Optional.empty());
            case Result.TakenBack back ->
                with(DeliveryState.QUEUED, attempts - 1, back.dueAt(), status, why, deliveredAt);
        };
    }

    /** No sooner than what it waits for. */
    DeliveryRow notBefore(Instant at) {
        return with(state, attempts, at.isAfter(dueAt) ? at : dueAt, status, why, deliveredAt);
    }

    /** As if it had never been tried. */
    DeliveryRow anew(Instant at, boolean alone) {
        return new DeliveryRow(
                webhook,
                made,
                DeliveryState.QUEUED,
                0,
                at,
                Optional.empty(),
                Optional.empty(),
                alone,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    WebhookDelivery shown() {
        return new WebhookDelivery(
                made.id(),
                made.incident(),
                made.event().word(),
                state,
                attempts,
                state == DeliveryState.QUEUED ? Optional.of(dueAt) : Optional.empty(),
                status,
                why,
                made.createdAt(),
                deliveredAt);
    }

    private DeliveryRow with(
            DeliveryState next,
            int tried,
            Instant due,
            Optional<Integer> code,
            Optional<String> words,
            Optional<Instant> done) {
        return new DeliveryRow(webhook, made, next, tried, due, since, Optional.empty(), isAlone, code, words, done);
    }
}
