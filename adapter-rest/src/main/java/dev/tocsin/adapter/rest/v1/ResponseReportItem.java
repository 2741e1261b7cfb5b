package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.adapter.rest.envelope.Table;
import dev.tocsin.application.report.ResponseGroup;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.application.report.ResponseReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done about the incidents of some time, group by group and in all. */
@Data
@Schema(name = "ResponseReport")
record ResponseReportItem(
        @Schema(example = "2026-04-01T00:00:00Z") Instant from,
        @Schema(example = "2026-05-01T00:00:00Z") Instant to,
        @Schema(example = "service") String groupBy,
        List<Group> groups,
        ResponseFiguresItem total)
        implements Table {

    /** The incidents that have one thing in common. */
    @Data
    @Schema(name = "ResponseGroup")
    record Group(
            @Schema(example = "svc_K7M4Q9TZ2H") @Nullable String key,
            @Schema(example = "Checkout") @Nullable String name,
            ResponseFiguresItem figures) {

        private static Group of(ResponseGroup group) {
            Optional<Named> of = group.of();
            return new Group(
                    of.map(Named::key).orElse(null),
                    of.map(Named::name).orElse(null),
                    ResponseFiguresItem.of(group.figures()));
        }
    }

    static ResponseReportItem of(ResponseReport report) {
        return new ResponseReportItem(
                report.created().startsAt(),
                report.created().endsAt(),
                report.grouping().name().toLowerCase(Locale.ROOT),
                report.responses().groups().stream().map(Group::of).toList(),
                ResponseFiguresItem.of(report.responses().total()));
    }

    @Override
    public String csv() {
        return new ResponseCsv(this).text();
    }

    @Override
    public String fileName() {
        return "response-by-" + groupBy + "-" + day(from) + "-" + day(to) + ".csv";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
