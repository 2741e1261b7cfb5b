package dev.tocsin.application.postmortem;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.postmortem.Comparison;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.PostmortemVersion;

/**
 * Driving port: looking at postmortems. To whoever may not write any, one that is not published is unknown, and so is
 * every version but the one that is published.
 */
public interface PostmortemBoard {

    static PostmortemBoard on(Ports ports) {
        return new BoardOfPostmortems(ports.postmortems());
    }

    Outcome<PostmortemView> get(Actor actor, PostmortemRef postmortem);

    /** Newest first; the text occurs in the number of the postmortem or of its incident. */
    Outcome<Slice<PostmortemSummary, Integer>> list(Actor actor, PostmortemFilter filter, Search search);

    /** Newest first. */
    Outcome<Slice<Edition, Integer>> versions(Actor actor, PostmortemRef postmortem, Search search);

    Outcome<PostmortemVersion> version(Actor actor, PostmortemRef postmortem, int number);

    /** What a reader of the one version would find changed in the other; they may come in any order. */
    Outcome<Comparison> compare(Actor actor, PostmortemRef postmortem, int from, int to);
}
