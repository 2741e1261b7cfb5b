package dev.tocsin.adapter.rest.v1;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tocsin.adapter.rest.v1.ResponseFiguresItem.ReportedDeadline;
import dev.tocsin.adapter.rest.v1.ResponseFiguresItem.Times;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table: a line for each group, and a last one for the total. Each line says what it is of, so that the tables of several
 * reports can be put together.
 */
record ResponseCsv(ResponseReportItem report) {

    /** What spreadsheets take for the beginning of a formula, in the narrow and in the wide form. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private record Column(String name, Figure figure) {}

    /** Null where there is none. */
    @FunctionalInterface
    private interface Figure {
        @Nullable
        Object of(ResponseFiguresItem figures);
    }

    private static final List<Column> FIGURES = Stream.of(
                    Stream.of(new Column("incidents", ResponseFiguresItem::incidents)),
                    times("acknowledge", ResponseFiguresItem::timeToAcknowledge),
                    times("resolve", ResponseFiguresItem::timeToResolve),
                    deadline("acknowledge", figures -> figures.sla().acknowledge()),
                    deadline("closure", figures -> figures.sla().closure()),
                    Stream.of(
                            new Column("pages_sent", ResponseFiguresItem::pagesSent),
                            new Column(
                                    "action_items_open",
                                    figures -> figures.actionItems().open()),
                            new Column(
                                    "action_items_overdue",
                                    figures -> figures.actionItems().overdue())))
            .flatMap(Function.identity())
            .toList();

    private static Stream<Column> times(String until, Function<ResponseFiguresItem, Times> times) {
        String name = "time_to_" + until;
        return Stream.of(
                new Column(name + "_count", figures -> times.apply(figures).count()),
                new Column(
                        name + "_p50_seconds", figures -> times.apply(figures).p50Seconds()),
                new Column(
                        name + "_p90_seconds", figures -> times.apply(figures).p90Seconds()),
                new Column(
                        name + "_mean_seconds", figures -> times.apply(figures).meanSeconds()));
    }

    private static Stream<Column> deadline(String name, Function<ResponseFiguresItem, ReportedDeadline> deadline) {
        return Stream.of(
                new Column(
                        "sla_" + name + "_met",
                        figures -> deadline.apply(figures).met()),
                new Column(
                        "sla_" + name + "_breached",
                        figures -> deadline.apply(figures).breached()));
    }

    /** With quotes and line ends as RFC 4180 has them. */
    String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(line(
                    Stream.of("from", "to", "group_by", "row", "key", "name"),
                    FIGURES.stream().map(Column::name)));
            report.groups()
                    .forEach(group -> csv.writeRecord(line("group", group.key(), group.name(), group.figures())));
            csv.writeRecord(line("total", null, null, report.total()));
        } catch (IOException noSuchWriter) {
            throw new UncheckedIOException(noSuchWriter);
        }
        return text.toString();
    }

    private List<String> line(String row, @Nullable String key, @Nullable String name, ResponseFiguresItem figures) {
        return line(
                Stream.of(
                        report.from().toString(), report.to().toString(), report.groupBy(), row, cell(key), cell(name)),
                FIGURES.stream().map(column -> Objects.toString(column.figure().of(figures), "")));
    }

    private static List<String> line(Stream<String> head, Stream<String> figures) {
        return Stream.concat(head, figures).toList();
    }

    /** What people have written stays a text in a spreadsheet, which shows the apostrophe, and runs nothing. */
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
