package dev.tocsin.application.catalog;

import static dev.tocsin.application.Rejection.Kind.TEAM;
import static dev.tocsin.application.access.Permission.CHANGE_TEAMS;
import static dev.tocsin.application.access.Permission.READ_TEAMS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Teams;
import dev.tocsin.application.port.Usage.Subject.OfTeam;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Members are named by their emails, and kept as the people whom these mean. */
record RosterOfTeams(Teams teams, Directory directory, Removal removal, Commands commands, InstantSource clock, Ids ids)
        implements TeamRoster {

    @Override
    public Outcome<Slice<Team, Integer>> list(Actor actor, Search search) {
        return actor.reading(READ_TEAMS, () -> Outcome.done(teams.list(actor.organization(), search)));
    }

    @Override
    public Outcome<Team> get(Actor actor, TeamId team) {
        return actor.reading(READ_TEAMS, () -> Outcome.of(teams.find(actor.organization(), team), unknown(team)));
    }

    @Override
    public Outcome<Team> add(Request<Team> request, AddTeam command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_TEAMS,
                () -> withPeople(
                        organization,
                        command.members(),
                        members -> unlessTaken(Team.added(
                                organization, new TeamId(ids.next()), command.name(), members, clock.instant()))));
    }

    @Override
    public Outcome<Team> change(Request<Team> request, ChangeTeam command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_TEAMS,
                () -> with(
                        organization,
                        command.team(),
                        command.version(),
                        team -> command.members()
                                .map(emails -> withPeople(
                                        organization, emails, people -> changed(team, command.name(), people)))
                                .orElseGet(() -> changed(team, command.name(), team.members()))));
    }

    @Override
    public Outcome<Team> remove(Request<Team> request, RemoveTeam command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_TEAMS,
                () -> with(organization, command.team(), command.version(), team -> {
                    Team last = team.deactivated(clock.instant());
                    return removal.of(
                            organization,
                            TEAM,
                            new OfTeam(team.id()),
                            last,
                            new RecordWrite.SaveTeam(last),
                            new RecordWrite.RemoveTeam(organization, team.id(), team.version()));
                }));
    }

    private Attempt<Team, Team> with(
            OrganizationId organization, TeamId id, OptionalLong version, Function<Team, Attempt<Team, Team>> decide) {
        Optional<Team> found = teams.find(organization, id);
        found.ifPresent(team -> Commands.expect(version, team.version()));
        return found.map(decide).orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private Attempt<Team, Team> withPeople(
            OrganizationId organization, List<Email> emails, Function<List<Responder>, Attempt<Team, Team>> decide) {
        Map<Email, Responder> found = emails.isEmpty()
                ? Map.of()
                : directory.lookUp(organization, Mentioned.people(emails)).people();
        List<String> missing = emails.stream()
                .filter(email -> !found.containsKey(email))
                .map(Email::value)
                .distinct()
                .toList();
        return missing.isEmpty()
                ? decide.apply(emails.stream()
                        .map(email -> Objects.requireNonNull(found.get(email)))
                        .toList())
                : Attempt.rejected(Rejection.Invalid.field("members", "unknown: " + String.join(", ", missing)));
    }

    private Attempt<Team, Team> changed(Team team, Optional<String> name, List<Responder> members) {
        Team next = team.madeOf(name.orElse(team.name()), members, clock.instant());
        return next.equals(team) ? Attempt.settled(team) : unlessTaken(next);
    }

    private Attempt<Team, Team> unlessTaken(Team next) {
        boolean taken = teams.findByName(next.organization(), next.name())
                .filter(other -> !other.id().equals(next.id()))
                .isPresent();
        return taken
                ? Attempt.rejected(new Rejection.Taken(TEAM, "name", next.name()))
                : Attempt.ready(Changeset.of(new RecordWrite.SaveTeam(next)), next);
    }

    private static Rejection unknown(TeamId team) {
        return new Rejection.Unknown(TEAM, team.value().toString());
    }
}
