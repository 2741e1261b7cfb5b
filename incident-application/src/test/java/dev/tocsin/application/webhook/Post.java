package dev.tocsin.application.webhook;

import dev.tocsin.application.port.OutgoingDelivery;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers as it was told to, in that order, and takes whatever comes after that; it remembers what it was given. */
final class Post implements WebhookSender {

    static final WebhookUrl BARRED = new WebhookUrl("http://10.0.0.1/");

    private final List<OutgoingDelivery> given = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private boolean isDown;

    void answers(Answer... next) {
        answers.addAll(List.of(next));
    }

    /** From now on, or no more. */
    void isDown(boolean down) {
        isDown = down;
    }

    static Answer refused(int status) {
        return new Answer.Refused(status, Optional.empty());
    }

    List<OutgoingDelivery> given() {
        return List.copyOf(given);
    }

    List<String> bodies() {
        return given.stream().map(OutgoingDelivery::body).toList();
    }

    List<DeliveryId> ids() {
        return given.stream().map(OutgoingDelivery::id).toList();
    }

    @Override
    public Optional<String> objection(WebhookUrl url) {
        return url.equals(BARRED) ? Optional.of("leads nowhere") : Optional.empty();
    }

    @Override
    public Answer send(OutgoingDelivery delivery) {
        given.add(delivery);
        Answer otherwise = isDown ? refused(500) : new Answer.Taken(200);
        return answers.isEmpty() ? otherwise : answers.removeFirst();
    }
}
