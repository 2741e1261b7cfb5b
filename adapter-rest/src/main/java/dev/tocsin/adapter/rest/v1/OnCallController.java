package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.oncall.DutyBoard;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What comes of the schedules and the exceptions from them: who is on call. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "On call")
final class OnCallController {

    private final DutyBoard board;

    OnCallController(DutyBoard board) {
        this.board = board;
    }

    /** List who is on call now, a line for each schedule, by the names of team and schedule. */
    @Get("/on-call/current")
    Answer<OnCallItem.All> listOnCall(@FromToken Actor actor, @RequestBean OnCallQuery query) {
        return Answers.of(board.current(actor, query.teamName()), OnCallItem.All::of);
    }

    /** List the shifts of a schedule in order, cut to the time that is asked about; while nobody is on call there is none. */
    @Get("/schedules/{id}/shifts")
    Answer<ShiftItem.All> listShifts(@FromToken Actor actor, String id, @RequestBean ShiftQuery query) {
        return Answers.of(board.shifts(actor, Names.schedule(id), query.start(), query.end()), ShiftItem.All::of);
    }
}
