package dev.tocsin.application.oncall;

import static dev.tocsin.application.access.Permission.MAKE_EXCEPTIONS;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Schedules;
import dev.tocsin.application.port.Teams;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.Role;
import java.util.Optional;

/** What somebody may do because of the team that they are in. */
record TeamRights(Schedules schedules, Teams teams) {

    /** Why they may not make exceptions; empty when they may, or there is no such schedule. */
    Optional<Rejection> objection(Actor actor, ScheduleId schedule) {
        Optional<Rejection> objection = actor.objection(MAKE_EXCEPTIONS);
        return objection.isPresent() || actor.role().covers(Role.ADMIN)
                ? objection
                : schedules
                        .find(actor.organization(), schedule)
                        .filter(found -> !isOfTheirTeam(found, actor))
                        .map(found -> new Rejection.MissingRole(Role.ADMIN));
    }

    private boolean isOfTheirTeam(Schedule schedule, Actor actor) {
        return schedule.team()
                .map(TeamRef::id)
                .flatMap(team -> teams.find(actor.organization(), team))
                .filter(team -> team.members().stream().anyMatch(member -> member.is(actor.user())))
                .isPresent();
    }
}
