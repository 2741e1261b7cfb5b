package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.INTEGER;
import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.TEXT;
import static dev.tocsin.adapter.persistence.Values.UUID;

import dev.tocsin.adapter.persistence.CommitPlan.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of a statement that takes the counters: as c, with the new positions and numbers. */
final class CounterPart {

    /** So many elements of a tally are changed one by one; if more do, the whole array is made anew. */
    private static final int FEW = 2;

    private static final List<String> TAKEN = List.of(UUID, NUMBER, NUMBER, NUMBER);
    private static final Shape ALL_PLACES = Shape.of(TAKEN, List.of(TEXT));
    private static final List<Shape> FEW_PLACES = IntStream.rangeClosed(0, FEW)
            .mapToObj(changes -> Shape.of(TAKEN, Collections.nCopies(2 * changes, INTEGER)))
            .toList();

    private static final String WHOLE = ", tally = (select array_agg(n.kept + n.change order by n.place)"
            + " from unnest(c.tally, cast(g.tally as integer[])) with ordinality as n(kept, change, place))";

    private final CommitPlan plan;
    private final Parts parts;

    CounterPart(CommitPlan plan, Parts parts) {
        this.plan = plan;
        this.parts = parts;
    }

    /** Takes them, after all that this condition says. */
    void take(Query ready) {
        boolean several = plan.shares().size() > 1;
        if (several) {
            parts.add(
                    "l",
                    new Query()
                            .add(
                                    "select organization_id from organization_counter where organization_id = any (?)",
                                    "uuid",
                                    plan.shares().keySet().toArray())
                            .add(ready)
                            .add(" order by organization_id for no key update"));
        }
        int changes = plan.shares().values().stream()
                .mapToInt(share -> places(share).size())
                .max()
                .orElse(0);
        boolean few = changes <= FEW;
        Columns rows = few ? few(changes) : whole();
        Query counters = new Query()
                .add(
                        "update organization_counter c set last_position = c.last_position + g.events,"
                                + " last_number = case when g.created = 0 then c.last_number when c.number_year < g.year then g.created"
                                + " else c.last_number + g.created end,"
                                + " number_year = case when g.created = 0 then c.number_year else g.year end"
                                + (few ? oneByOne(changes) : WHOLE)
                                + " from " + rows.table() + " as g(organization_id, events, created, year"
                                + (few ? names(changes) : ", tally") + ")"
                                + (several ? ", l where l.organization_id = g.organization_id and" : " where")
                                + " c.organization_id = g.organization_id and (g.created = 0 or c.number_year <= g.year)",
                        rows::bind);
        if (!several) {
            counters.add(ready);
        }
        parts.add("c", counters.add(" returning c.organization_id, c.last_position, c.number_year, c.last_number"));
    }

    private Columns whole() {
        Columns rows = ALL_PLACES.rows();
        plan.shares()
                .forEach((organization, share) -> add(rows, organization, share)
                        .text(Arrays.stream(share.tally())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",", "{", "}"))));
        return rows;
    }

    /** A share that changes fewer elements than others do changes some by nothing. */
    private Columns few(int changes) {
        Columns rows = FEW_PLACES.get(changes).rows();
        plan.shares().forEach((organization, share) -> {
            add(rows, organization, share);
            List<Integer> places = new ArrayList<>(places(share));
            IntStream.range(0, share.tally().length)
                    .filter(place -> !places.contains(place))
                    .limit(changes)
                    .forEach(places::add);
            places.stream()
                    .limit(changes)
                    .forEach(place -> rows.number(place + 1).number(share.tally()[place]));
        });
        return rows;
    }

    private static String oneByOne(int changes) {
        return IntStream.range(0, changes)
                .mapToObj(n -> ", tally[g.place" + n + "] = c.tally[g.place" + n + "] + g.by" + n)
                .collect(Collectors.joining());
    }

    private static String names(int changes) {
        return IntStream.range(0, changes)
                .mapToObj(n -> ", place" + n + ", by" + n)
                .collect(Collectors.joining());
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
