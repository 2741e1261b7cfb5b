package dev.tocsin.domain.paging;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a decision means for the people.
 *
 * @param summons who is to be told, in order
 * @param superseded of these causes no page of the incident that was decided on before is wanted any more
 */
public record Paging(List<Summons> summons, Set<Cause> superseded) {

    public static final Paging NONE = new Paging(List.of(), Set.of());

    public Paging {
        summons = List.copyOf(summons);
        EnumSet<Cause> ordered = EnumSet.noneOf(Cause.class);
        ordered.addAll(superseded);
        superseded = Collections.unmodifiableSet(ordered);
    }

    /** What both mean, one after the other: whom the first would tell is not told what the second supersedes. */
    public Paging then(Paging next) {
        Stream<Summons> wanted = summons.stream().filter(one -> !next.superseded.contains(one.cause()));
        EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
        causes.addAll(superseded);
        causes.addAll(next.superseded);
        return new Paging(Stream.concat(wanted, next.summons.stream()).toList(), causes);
    }
}
