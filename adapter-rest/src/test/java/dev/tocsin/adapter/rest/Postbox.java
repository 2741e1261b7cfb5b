package dev.tocsin.adapter.rest;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Email;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where all pages of the tests end. Whoever has an address of their own may say how their channels answer; all others' take everything. */
final class Postbox {

    private record Line(Email email, Channel channel) {}

    private final Queue<OutgoingPage> pages = new ConcurrentLinkedQueue<>();
    private final Map<Line, Supplier<Pager.Delivery>> answers = new ConcurrentHashMap<>();

    private record Slot(Postbox postbox, Channel channel) implements Pager {
        @Override
        public Delivery send(OutgoingPage page) {
            postbox.pages.add(page);
            return postbox.answers
                    .getOrDefault(new Line(page.to().email(), channel), () -> new Delivery.Sent(Optional.empty()))
                    .get();
        }
    }

    List<Pager> pagers() {
        return Stream.of(Channel.values())
                .<Pager>map(channel -> new Slot(this, channel))
                .toList();
    }

    void answers(String email, Channel channel, Pager.Delivery delivery) {
        answers(email, channel, () -> delivery);
    }

    /** Asked while the page is being sent. */
    void answers(String email, Channel channel, Supplier<Pager.Delivery> delivery) {
        answers.put(new Line(new Email(email), channel), delivery);
    }

    List<OutgoingPage> to(String email) {
        return pages.stream()
                .filter(page -> page.to().email().equals(new Email(email)))
                .toList();
    }
}
