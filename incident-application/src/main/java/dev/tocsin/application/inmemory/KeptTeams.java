package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Teams;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record KeptTeams(Installation installation) implements Teams {

    @Override
    public Optional<Team> find(OrganizationId organization, TeamId id) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant).filter(team -> team.id().equals(id)).findFirst());
    }

    @Override
    public Optional<Team> findByName(OrganizationId organization, String name) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant)
                        .filter(team -> Text.folded(team.name()).equals(Text.folded(name)))
                        .findFirst());
    }

    @Override
    public Slice<Team, Integer> list(OrganizationId organization, Search search) {
        List<Team> all = installation.read(
                organization,
                List.of(),
                tenant -> active(tenant)
                        .filter(team -> search.matches(team.name()))
                        .sorted(Lists.newestFirst(
                                Team::createdAt, team -> team.id().value()))
                        .toList());
        return search.part(all);
    }

    private static Stream<Team> active(Tenant tenant) {
        return tenant.teams.all().filter(Team::active).map(new PresentNames(tenant)::in);
    }
}
