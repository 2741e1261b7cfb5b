package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.postmortem.Content;
import java.util.List;
import java.util.function.Function;

/**
 * A draft is for reading: of what is too much it has the beginning and the end, and says how much there is between.
 *
 * @param most so many things of this kind are told; an even number
 * @param things what they are called
 * @param areMoments whether what stands for those that are left out is a moment, too
 */
record Abridgement(int most, String things, boolean areMoments) {

    /** With as many messages, and what stands for those that are missing, no more than a postmortem has notes for. */
    static final Abridgement MOMENTS = new Abridgement(146, "entries", true);

    static final Abridgement MESSAGES = new Abridgement(50, "messages in Slack", true);
    static final Abridgement COMPONENTS = new Abridgement(50, "times of degradation", false);
    static final Abridgement ALERTS = new Abridgement(50, "alerts", false);
    static final Abridgement LEVELS = new Abridgement(50, "levels that fired", false);
    static final Abridgement PEOPLE = new Abridgement(50, "people who were paged", false);
    static final Abridgement FACTORS = new Abridgement(50, "setbacks", false);

    /** As many as a postmortem can have. */
    static final Abridgement FOLLOW_UPS = new Abridgement(Content.MAX_ACTION_ITEMS, "follow-ups", false);

    /**
     * A statement for each thing, in their order. Where there are too many, another one stands for those that were left
     * out; it rests on the first and the last of them.
     *
     * @param entry what a thing was told by
     */
    static <T> List<Statement> of(
            List<T> all, Abridgement limit, Function<T, Entry> entry, Function<T, Statement> wording) {
        if (all.size() <= limit.most()) {
            return all.stream().map(wording).toList();
        }
        int half = limit.most() / 2;
        List<T> leftOut = all.subList(half, all.size() - half);
        Entry first = entry.apply(leftOut.getFirst());
        String text = leftOut.size() + " more " + limit.things() + " are left out here.";
        Statement gap = Statement.on(List.of(first, entry.apply(leftOut.getLast())), text);
        return Statement.all(
                all.subList(0, half).stream().map(wording).toList(),
                List.of(limit.areMoments() ? gap.valued(new Value.Moment(first.at(), text)) : gap),
                all.subList(all.size() - half, all.size()).stream().map(wording).toList());
    }
}
