package dev.tocsin.testkit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.report.Grouping;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseGroup;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.application.report.ResponseQuery;
import dev.tocsin.application.report.Responses;
import dev.tocsin.application.report.Spread;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of one world, of the days around noon. */
record Figures(World world) {

    static final LocalDate TODAY = LocalDate.of(2026, 4, 18);

    private static final Period DAYS_AROUND =
            new Period(World.NOON.minus(Duration.ofDays(9)), World.NOON.plus(Duration.ofDays(9)));

    Responses by(Grouping grouping) {
        return within(DAYS_AROUND, grouping);
    }

    Responses between(Instant from, Instant to) {
        return within(new Period(from, to), Grouping.SEVERITY);
    }

    private Responses within(Period created, Grouping grouping) {
        return world.ports().reports().response(world.id(), new ResponseQuery(created, grouping, TODAY, false));
    }

    ResponseFigures total() {
        return by(Grouping.SEVERITY).total();
    }

    /** By their names; fails where two have the same, or one has no incident. */
    Map<Optional<String>, Long> incidents(Grouping grouping) {
        Responses responses = by(grouping);
        assertThat(responses.groups())
                .allSatisfy(group -> assertThat(group.figures().incidents()).isPositive());
        return responses.groups().stream()
                .collect(Collectors.toMap(
                        group -> group.of().map(Named::name),
                        group -> group.figures().incidents()));
    }

    static Map<Optional<Named>, ResponseFigures> groups(Responses responses) {
        return responses.groups().stream().collect(Collectors.toMap(ResponseGroup::of, ResponseGroup::figures));
    }

    static Spread seconds(long... seconds) {
        return Spread.of(Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList());
    }

    void assertTotal(Function<ResponseFigures, ?> figure, Object wanted) {
        assertThat((Object) figure.apply(total())).isEqualTo(wanted);
    }
}
