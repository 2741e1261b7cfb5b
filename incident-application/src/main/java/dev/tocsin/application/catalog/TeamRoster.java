package dev.tocsin.application.catalog;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.people.Email;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Driving port: the teams and who is in them. */
public interface TeamRoster {

    static TeamRoster on(Ports ports) {
        return new RosterOfTeams(
                ports.teams(),
                ports.directory(),
                new Removal(ports.usage()),
                Commands.on(ports),
                ports.clock(),
                ports.ids());
    }

    Outcome<Slice<Team, Integer>> list(Actor actor, Search search);

    Outcome<Team> get(Actor actor, TeamId team);

    Outcome<Team> add(Request<Team> request, AddTeam command);

    Outcome<Team> change(Request<Team> request, ChangeTeam command);

    /** Answers the team as it was last. */
    Outcome<Team> remove(Request<Team> request, RemoveTeam command);

    /** Members are active users; at most {@value Team#MAX_MEMBERS}. */
    record AddTeam(String name, List<Email> members) {
        public AddTeam {
            members = List.copyOf(members);
        }
    }

    /** Members, where given, replace those before. */
    record ChangeTeam(TeamId team, Optional<String> name, Optional<List<Email>> members, OptionalLong version) {}

    record RemoveTeam(TeamId team, OptionalLong version) {}
}
