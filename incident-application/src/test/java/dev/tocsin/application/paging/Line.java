package dev.tocsin.application.paging;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.PageId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A channel that answers as it was told to, in that order, and takes whatever comes after that; it remembers what it was given. */
final class Line implements Pager {

    private final Channel channel;
    private final List<OutgoingPage> given = new ArrayList<>();
    private final Deque<Delivery> answers = new ArrayDeque<>();
    private Runnable meanwhile = () -> {};

    private Line(Channel channel) {
        this.channel = channel;
    }

    static Line slack() {
        return new Line(Channel.SLACK);
    }

    static Line email() {
        return new Line(Channel.EMAIL);
    }

    void answers(Delivery... next) {
        answers.addAll(List.of(next));
    }

    /** Every time, while it has a page in its hands. */
    void meanwhile(Runnable deed) {
        meanwhile = deed;
    }

    static Delivery busy() {
        return new Delivery.Failed("it is busy", Optional.empty());
    }

    static Delivery busyFor(Duration time) {
        return new Delivery.Failed("it is busy", Optional.of(time));
    }

    static Delivery rejected() {
        return new Delivery.Rejected("it wants none of this");
    }

    List<OutgoingPage> given() {
        return List.copyOf(given);
    }

    List<PageId> ids() {
        return given.stream().map(OutgoingPage::id).toList();
    }

    /** By name. */
    List<String> reached() {
        return given.stream().map(page -> page.to().name()).toList();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Delivery send(OutgoingPage page) {
        given.add(page);
        meanwhile.run();
        return answers.isEmpty() ? new Delivery.Sent(Optional.empty()) : answers.removeFirst();
    }
}
