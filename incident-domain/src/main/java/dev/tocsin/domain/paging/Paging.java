package dev.tocsin.domain.paging;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
}
