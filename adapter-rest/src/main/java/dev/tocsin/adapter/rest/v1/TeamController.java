package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.TeamRoster;
import dev.tocsin.application.catalog.TeamRoster.RemoveTeam;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The teams, and who is in them. */
@Controller("/api/v1/teams")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Teams")
final class TeamController {

    private static final Reply<Team, Team, TeamItem> CHANGED =
            Reply.of(TeamItem.class, CatalogMapper.MAPPER::team).versioned(Team::version);
    private static final Reply<Team, Team, TeamItem> ADDED = CHANGED.created("/api/v1/teams/");

    private final TeamRoster teams;

    TeamController(TeamRoster teams) {
        this.teams = teams;
    }

    /** Add a team. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<TeamItem>> addTeam(@FromToken Caller caller, @Body NewTeam body) {
        return caller.send(ADDED, request -> teams.add(request, body.command()));
    }

    /** List teams, newest first. */
    @Get
    Answer<Listing<TeamItem>> listTeams(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(teams.list(actor, query.wanted()), slice -> Listing.of(slice, CatalogMapper.MAPPER::team));
    }

    /** Read one team. */
    @Get("/{id}")
    HttpResponse<Answer<TeamItem>> getTeam(@FromToken Actor actor, String id) {
        return Answers.versioned(teams.get(actor, named(id)), CatalogMapper.MAPPER::team, Team::version);
    }

    /** Change fields of a team. */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.STALE})
    HttpResponse<Answer<TeamItem>> changeTeam(@FromToken Caller caller, String id, @Body TeamAmendment body) {
        return caller.send(CHANGED, request -> teams.change(request, body.command(named(id), caller.version())));
    }

    /** Remove a team; it is deactivated where history refers to it. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.STALE})
    HttpResponse<Void> removeTeam(@FromToken Caller caller, String id) {
        return caller.<Team, Team>send(request -> teams.remove(request, new RemoveTeam(named(id), caller.version())));
    }

    private static TeamId named(String id) {
        return Names.id(Rejection.Kind.TEAM, id, TeamId::new);
    }
}
