package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.report.ReportBoard;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How the organization has done, in figures. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reports")
final class ReportController {

    private final ReportBoard reports;

    ReportController(ReportBoard reports) {
        this.reports = reports;
    }

    /** Read how soon incidents were answered and resolved, and what became of their deadlines, pages and action items. */
    @Get("/response")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    Answer<ResponseReportItem> readResponseReport(@FromToken Actor actor, @RequestBean ReportQuery query) {
        return Answers.of(
                reports.response(actor, query.start(), query.end(), query.grouping()), ResponseReportItem::of);
    }
}
