package dev.tocsin.application.postmortem;

import static dev.tocsin.application.access.Permission.READ_POSTMORTEMS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.Comparison;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Permission first, then what they may see, then the projection. */
record BoardOfPostmortems(Postmortems postmortems) implements PostmortemBoard {

    @Override
    public Outcome<PostmortemView> get(Actor actor, PostmortemRef postmortem) {
        return seeing(actor, postmortem, stored -> Outcome.done(PostmortemView.of(stored)));
    }

    @Override
    public Outcome<Slice<PostmortemSummary, Integer>> list(Actor actor, PostmortemFilter filter, Search search) {
        return actor.reading(
                READ_POSTMORTEMS,
                () -> Outcome.done(visible(actor, filter)
                        .map(seen -> postmortems.list(actor.organization(), seen, search))
                        .orElseGet(() -> search.part(List.of()))));
    }

    @Override
    public Outcome<Slice<Edition, Integer>> versions(Actor actor, PostmortemRef postmortem, Search search) {
        return seeing(
                actor,
                postmortem,
                stored -> Outcome.done(
                        Sight.isWriter(actor)
                                ? postmortems.editions(
                                        actor.organization(),
                                        stored.postmortem().id(),
                                        search)
                                : search.part(List.of(stored.postmortem().edition()))));
    }

    @Override
    public Outcome<PostmortemVersion> version(Actor actor, PostmortemRef postmortem, int number) {
        return seeing(
                actor,
                postmortem,
                stored -> Outcome.of(find(actor, stored.postmortem(), number), unknown(stored, number)));
    }

    @Override
    public Outcome<Comparison> compare(Actor actor, PostmortemRef postmortem, int from, int to) {
        return seeing(actor, postmortem, stored -> {
            Optional<PostmortemVersion> before = find(actor, stored.postmortem(), from);
            Optional<PostmortemVersion> after = find(actor, stored.postmortem(), to);
            return Outcome.of(
                    before.flatMap(one -> after.map(one::comparedTo)), unknown(stored, before.isEmpty() ? from : to));
        });
    }

    private <T> Outcome<T> seeing(Actor actor, PostmortemRef ref, Function<StoredPostmortem, Outcome<T>> show) {
        return actor.reading(
                READ_POSTMORTEMS,
                () -> postmortems
                        .find(actor.organization(), ref)
                        .filter(stored -> Sight.sees(actor, stored))
                        .map(show)
                        .orElseGet(() -> Outcome.refused(Cases.unknown(ref))));
    }

    private Optional<PostmortemVersion> find(Actor actor, Postmortem postmortem, int number) {
        boolean isToBeSeen = Sight.isWriter(actor) || postmortem.edition().number() == number;
        return isToBeSeen ? postmortems.version(actor.organization(), postmortem.id(), number) : Optional.empty();
    }

    /** Empty where nothing is left to be seen. */
    private static Optional<PostmortemFilter> visible(Actor actor, PostmortemFilter filter) {
        boolean isEmpty = !filter.statuses().isEmpty() && !filter.statuses().contains(PostmortemStatus.PUBLISHED);
        return Sight.isWriter(actor)
                ? Optional.of(filter)
                : Stream.of(filter.in(PostmortemStatus.PUBLISHED))
                        .filter(seen -> !isEmpty)
                        .findFirst();
    }

    private static Rejection unknown(StoredPostmortem stored, int number) {
        return new Rejection.Unknown(Rejection.Kind.POSTMORTEM_VERSION, number + " of " + stored.number());
    }
}
