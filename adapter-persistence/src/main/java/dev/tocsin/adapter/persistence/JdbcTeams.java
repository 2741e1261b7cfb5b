package dev.tocsin.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Teams;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Active teams, with their members as these are now. */
record JdbcTeams(TeamRepository repository) implements Teams {

    @Override
    public Optional<Team> find(OrganizationId organization, TeamId id) {
        return repository.findActive(organization.value(), id.value()).map(row -> team(organization, row));
    }

    @Override
    public Optional<Team> findByName(OrganizationId organization, String name) {
        return repository
                .findActiveNamed(organization.value(), SearchPattern.exactly(name))
                .map(row -> team(organization, row));
    }

    @Override
    public Slice<Team, Integer> list(OrganizationId organization, Search search) {
        String pattern = SearchPattern.of(search);
        return search.found(
                teams(
                        organization,
                        repository.listActive(organization.value(), pattern, search.limit(), search.offset())),
                repository.countActive(organization.value(), pattern));
    }

    private Team team(OrganizationId organization, TeamRepository.Row row) {
        return teams(organization, List.of(row)).getFirst();
    }

    private List<Team> teams(OrganizationId organization, List<TeamRepository.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Responder>> members =
                repository
                        .listMembers(
                                organization.value(),
                                rows.stream().map(TeamRepository.Row::id).toList())
                        .stream()
                        .collect(groupingBy(TeamRepository.Member::teamId, mapping(JdbcTeams::responder, toList())));
        return rows.stream()
                .map(row -> new Team(
                        organization,
                        new TeamId(row.id()),
                        row.name(),
                        members.getOrDefault(row.id(), List.of()),
                        true,
                        row.createdAt(),
                        row.updatedAt(),
                        row.version()))
                .toList();
    }

    private static Responder responder(TeamRepository.Member member) {
        return new Responder(new UserId(member.userId()), member.name(), new Email(member.email()));
    }
}
