package dev.tocsin.application.simulation;

import dev.tocsin.application.Engine;
import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.incident.DeadlineWatch;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.domain.paging.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One node of the service, with its loops as strands. When its process dies, all that it held in memory is gone; another one begins with nothing. */
final class Node {

    private static final int GIVES_BACK = 30;
    private static final int MOST_AT_ONCE = 6;
    private static final Duration GATHERING = Duration.ofMillis(200);

    private final Run run;
    private final String name;
    private Incarnation process;
    private boolean running = true;

    Node(Run run, String name) {
        this.run = run;
        this.name = name;
        this.process = begin();
    }

    /** What dies with it; senders remember in it what providers have told them. */
    private record Incarnation(Life life, Engine engine, List<Attempted> ended) {}

    boolean isRunning() {
        return running;
    }

    Life life() {
        return process.life();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Somebody's request comes to this node. */
    void serve(Consumer<Engine> request) {
        start(strands().now(), () -> request.accept(process.engine()));
    }

    void elapse() {
        start(strands().now(), () -> orLookAgain(this::elapseDue));
    }

    void sendSome() {
        for (Channel channel : Channel.values()) {
            claimSoon(channel);
        }
    }

    /** Whatever the others do comes in between; and this may have been the last thing that it did. */
    void step() {
        strands().pause();
        if (run.trouble().crashes()) {
            die();
        }
        run.crowd().meanwhile();
    }

    void stepToStore() {
        step();
        if (run.trouble().storeIsAway()) {
            run.trace().note(strands().now(), () -> "the store is away for " + name);
            throw new UnavailableException("away", new IllegalStateException("no connection"));
        }
    }

    void sleep(Duration time) {
        strands().sleep(time);
    }

    private void elapseDue() {
        DeadlineWatch.Step step = process.engine().deadlines().elapseDue();
        Law.require(step.failures().isEmpty(), () -> "incidents were put off: " + step.failures());
    }

    private void claimSoon(Channel channel) {
        start(strands().now(), () -> orLookAgain(() -> claim(channel)));
    }

    private void claim(Channel channel) {
        int limit = run.chance().between(1, MOST_AT_ONCE);
        List<ClaimedPage> claimed = process.engine().dispatch().claim(channel, limit);
        if (run.chance().oneIn(GIVES_BACK)) {
            process.engine().dispatch().takeBack(claimed);
        } else {
            claimed.forEach(page -> start(strands().now(), () -> send(page)));
        }
        if (claimed.size() == limit) {
            claimSoon(channel);
        }
    }

    private void send(ClaimedPage page) {
        Incarnation mine = process;
        mine.ended().add(mine.engine().dispatch().send(page));
        if (mine.ended().size() == 1) {
            recordIn(run.chance().upTo(GATHERING));
        }
    }

    private void recordIn(Duration time) {
        start(strands().now().plus(time), this::recordAll);
    }

    private void recordAll() {
        List<Attempted> all = List.copyOf(process.ended());
        process.ended().clear();
        try {
            process.engine().dispatch().record(all);
            run.witness().recorded(all);
        } catch (UnavailableException away) {
            process.ended().addAll(all);
            recordIn(Disturbances.LOOK);
        }
    }

    private void orLookAgain(Runnable look) {
        try {
            look.run();
        } catch (UnavailableException away) {
            run.fleet().disturbed();
        }
    }

    private void die() {
        run.trace().note(strands().now(), () -> name + " dies");
        running = false;
        run.witness().died(life());
        strands().end(life());
        run.fleet().wentDown();
        strands().start(new Life(), strands().now().plus(run.trouble().repair()), this::comeBack);
        throw new Crash();
    }

    private void comeBack() {
        run.trace().note(strands().now(), () -> name + " is back");
        process = begin();
        running = true;
        run.fleet().cameUp();
    }

    private Incarnation begin() {
        return new Incarnation(new Life(), Engine.on(run.portsOf(this)), new ArrayList<>());
    }

    private void start(Instant at, Runnable work) {
        strands().start(life(), at, work);
    }

    private Strands strands() {
        return run.strands();
    }
}
