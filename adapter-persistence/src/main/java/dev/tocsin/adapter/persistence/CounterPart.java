package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.TEXT;
import static dev.tocsin.adapter.persistence.Values.UUID;

import dev.tocsin.adapter.persistence.CommitPlan.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of a statement that takes the counters: as c, with the new positions and numbers. */
final class CounterPart {

    /** So many elements of a tally are changed one by one; if more do, the whole array is made anew. */
    private static final int FEW = 2;

    private final CommitPlan plan;
    private final Query query;

    CounterPart(CommitPlan plan, Query query) {
        this.plan = plan;
        this.query = query;
    }

    /** Takes them, if all incidents of the parts u and h were found. */
    void take(boolean updates, boolean holds) {
        boolean several = plan.shares().size() > 1;
        Query allFound = allFound(updates, holds);
        if (several) {
            query.add(query.isEmpty() ? "with l as (" : ", l as (")
                    .add(
                            "select organization_id from organization_counter where organization_id = any (?)",
                            "uuid",
                            plan.shares().keySet().toArray())
                    .add(allFound)
                    .add(" order by organization_id for no key update)");
        }
        int changes = plan.shares().values().stream()
                .mapToInt(share -> places(share).size())
                .max()
                .orElse(0);
        Columns rows = changes > FEW ? whole() : few();
        String tally = changes == 0 ? "" : changes > FEW ? WHOLE : ONE_BY_ONE;
        query.add(query.isEmpty() ? "with c as (" : ", c as (")
                .add(
                        "update organization_counter c set last_position = c.last_position + g.events,"
                                + " last_number = case when g.created = 0 then c.last_number when c.number_year < g.year then g.created"
                                + " else c.last_number + g.created end,"
                                + " number_year = case when g.created = 0 then c.number_year else g.year end" + tally
                                + " from " + rows.unnested() + " as g(organization_id, events, created, year, "
                                + (changes > FEW ? "tally)" : "one, one_by, two, two_by)")
                                + (several ? ", l where l.organization_id = g.organization_id and" : " where")
                                + " c.organization_id = g.organization_id and (g.created = 0 or c.number_year <= g.year)",
                        rows::bind);
        if (!several) {
            query.add(allFound);
        }
        query.add(" returning c.organization_id, c.last_position, c.number_year, c.last_number)");
    }

    private static final String ONE_BY_ONE =
            ", tally[g.one] = c.tally[g.one] + g.one_by, tally[g.two] = c.tally[g.two] + g.two_by";
    private static final String WHOLE = ", tally = (select array_agg(n.kept + n.change order by n.place)"
            + " from unnest(c.tally, cast(g.tally as integer[])) with ordinality as n(kept, change, place))";

    private Query allFound(boolean updates, boolean holds) {
        if (!updates && !holds) {
            return new Query();
        }
        String counted = (updates ? "(select count(*) from u)" : "0") + (holds ? " + (select count(*) from h)" : "");
        return new Query()
                .add(
                        " and all_found(" + counted + ", ?, '" + Faults.MOVED + "')",
                        plan.steps().stream().filter(step -> !step.creates()).count());
    }

    private Columns whole() {
        Columns rows = new Columns(List.of(UUID, NUMBER, NUMBER, NUMBER, TEXT));
        plan.shares()
                .forEach((organization, share) -> add(rows, organization, share)
                        .text(Arrays.stream(share.tally())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",", "{", "}"))));
        return rows;
    }

    /** A share that changes less than two elements changes others by nothing. */
    private Columns few() {
        Columns rows = new Columns(List.of(UUID, NUMBER, NUMBER, NUMBER, "int4", "int4", "int4", "int4"));
        plan.shares().forEach((organization, share) -> {
            add(rows, organization, share);
            List<Integer> places = new ArrayList<>(places(share));
            IntStream.range(0, share.tally().length)
                    .filter(place -> !places.contains(place))
                    .limit(FEW)
                    .forEach(places::add);
            places.stream().limit(FEW).forEach(place -> rows.number(place + 1).number(share.tally()[place]));
        });
        return rows;
    }

    private static Columns add(Columns rows, java.util.UUID organization, Share share) {
        boolean creates = !share.created().isEmpty();
        return rows.uuid(organization)
                .number(share.events())
                .number(creates ? share.created().firstEntry().getValue() : 0)
                .number(creates ? share.created().firstKey() : 0);
    }

    private static List<Integer> places(Share share) {
        return IntStream.range(0, share.tally().length)
                .filter(place -> share.tally()[place] != 0)
                .boxed()
                .toList();
    }
}
