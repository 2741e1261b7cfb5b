package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.port.SlackThreads.Heard;
import dev.tocsin.application.postmortem.DraftOrigin.ThreadReading;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.drafting.Prose;
import dev.tocsin.domain.incident.SlackThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one command asks of others than Tocsin: everything once, however often it is decided. What they answered stays
 * true when the incident has moved meanwhile: timelines only grow.
 */
final class Enquiry {

    private static final Obstacle NOTHING_SAID =
            new Obstacle(Reason.EMPTY, "The language model had nothing to add to what the rules say.");

    private final SlackThreads threads;
    private final Optional<DraftWriter> writer;
    private final Map<SlackThread, Heard> heard = new HashMap<>();
    private Optional<Written> written = Optional.empty();

    /** {@code writer} is empty where none is wanted. */
    Enquiry(SlackThreads threads, Optional<DraftWriter> writer) {
        this.threads = threads;
        this.writer = writer;
    }

    /** What a model has written, and why not. */
    record Written(Prose prose, Optional<Obstacle> obstacle) {
        private static final Written UNASKED = new Written(Prose.NONE, Optional.empty());
    }

    List<Message> said(Optional<SlackThread> thread) {
        return thread.map(this::heard).map(Heard::messages).orElse(List.of());
    }

    Written prose(Supplier<Briefing> briefing) {
        if (written.isEmpty()) {
            written = Optional.of(writer.map(model -> ask(model, briefing)).orElse(Written.UNASKED));
        }
        return written.get();
    }

    /** What a model has written for sections that people have written it has not written in. */
    DraftOrigin origin(Optional<SlackThread> thread, Written byModel, List<String> kept) {
        return new DraftOrigin(
                !byModel.prose().isOnlyFor(kept),
                byModel.obstacle(),
                thread.map(this::heard)
                        .map(read -> new ThreadReading(read.messages().size(), read.obstacle())));
    }

    private Heard heard(SlackThread thread) {
        return heard.computeIfAbsent(thread, threads::read);
    }

    /** To brief a model costs about what the rules' own draft does. */
    private static Written ask(DraftWriter model, Supplier<Briefing> briefing) {
        return model.absence()
                .map(why -> new Written(Prose.NONE, Optional.of(why)))
                .orElseGet(() -> ask(model, briefing.get()));
    }

    private static Written ask(DraftWriter model, Briefing briefing) {
        return switch (model.write(briefing)) {
            case Answer.Unavailable unavailable -> new Written(Prose.NONE, Optional.of(unavailable.why()));
            case Answer.Written answer -> {
                Prose prose = briefing.checked(answer.claims());
                yield new Written(prose, prose.isEmpty() ? Optional.of(NOTHING_SAID) : Optional.empty());
            }
        };
    }
}
