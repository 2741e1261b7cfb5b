package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.port.Usage;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks for whatever refers to something. Rare, so no index is kept for it alone that every new incident would pay for. */
record JdbcUsage(Database database) implements Usage {

    private static final String OPEN = " and i.status in ('new', 'investigating', 'fixing', 'monitoring')";

    /**
     * Where a thing may be named.
     *
     * @param incidents a condition on the table i of incidents, with one parameter at each place
     * @param places how many parameters that has
     * @param others the names of other things that use it
     * @param kind what these others are
     * @param remembered further conditions for being named at all, each a statement with the organization and the thing as parameters
     */
    private record Search(
            UUID id, String incidents, int places, Optional<String> others, Kind kind, List<String> remembered) {}

    @Override
    public Uses of(OrganizationId organization, Subject subject) {
        return database.run(connection -> uses(connection, organization.value(), search(subject)));
    }

    private static Search search(Subject subject) {
        return switch (subject) {
            case Subject.OfService ofService ->
                new Search(
                        ofService.id().value(),
                        "(i.service_id = ? or " + linked("service") + ")",
                        2,
                        Optional.of(named("component", "service_id")),
                        Kind.COMPONENT,
                        List.of("select 1 from component where organization_id = ? and service_id = ?"));
            case Subject.OfTeam ofTeam ->
                new Search(
                        ofTeam.id().value(),
                        "i.team_id = ?",
                        1,
                        Optional.of(named("service", "team_id")),
                        Kind.SERVICE,
                        List.of("select 1 from service where organization_id = ? and team_id = ?"));
            case Subject.OfComponent ofComponent ->
                new Search(
                        ofComponent.id().value(), linked("component"), 1, Optional.empty(), Kind.COMPONENT, List.of());
            case Subject.OfEnvironment ofEnvironment ->
                new Search(
                        ofEnvironment.id().value(),
                        linked("environment"),
                        1,
                        Optional.empty(),
                        Kind.ENVIRONMENT,
                        List.of());
            case Subject.OfUser ofUser ->
                new Search(
                        ofUser.id().value(),
                        "(i.assignee_id = ? or i.commander_id = ?)",
                        2,
                        Optional.of(
                                "select t.name from team t join team_member m on m.organization_id = t.organization_id"
                                        + " and m.team_id = t.id where t.active_name is not null and t.organization_id = ? and m.user_id = ?"),
                        Kind.TEAM,
                        List.of(
                                "select 1 from team_member where organization_id = ? and user_id = ?",
                                "select 1 from api_key where organization_id = ? and user_id = ?",
                                "select 1 from incident where organization_id = ? and acknowledged_by = ?",
                                "select 1 from incident where organization_id = ? and resolved_by = ?",
                                "select 1 from incident_event where organization_id = ? and author_id = ?"));
        };
    }

    private static String linked(String thing) {
        return "exists (select 1 from incident_" + thing + " l where l.organization_id = i.organization_id"
                + " and l.incident_id = i.id and l." + thing + "_id = ?)";
    }

    private static String named(String table, String column) {
        return "select name from " + table + " where active_name is not null and organization_id = ? and " + column
                + " = ?";
    }

    private static Uses uses(Connection connection, UUID organization, Search search) throws SQLException {
        List<Use> open = incidents(
                        organization, search, OPEN, " order by i.created_at desc, i.id desc limit " + Uses.MAX_NAMED)
                .list(
                        connection,
                        row -> new Use(
                                Kind.INCIDENT, new IncidentNumber((int) row.number(), (int) row.number()).toString()));
        List<Use> others = search.others().isEmpty()
                ? List.of()
                : both(search.others().get(), organization, search.id())
                        .list(connection, row -> new Use(search.kind(), row.text()));
        boolean remembered = !open.isEmpty()
                || !others.isEmpty()
                || !incidents(organization, search, "", " limit 1")
                        .list(connection, Row::number)
                        .isEmpty();
        for (String place : search.remembered()) {
            remembered = remembered
                    || !both(place, organization, search.id())
                            .add(" limit 1")
                            .list(connection, Row::number)
                            .isEmpty();
        }
        // Not sorted by the database, because databases differ in the order of letters.
        Stream<Use> byName = others.stream().sorted(Comparator.comparing(Use::name));
        return new Uses(
                Stream.concat(open.stream(), byName).limit(Uses.MAX_NAMED).toList(), remembered);
    }

    private static Query incidents(UUID organization, Search search, String state, String end) {
        return new Query()
                .add("select i.number_year, i.number_seq from incident i where i.organization_id = ?", organization)
                .add(" and " + search.incidents(), params -> {
                    for (int i = 0; i < search.places(); i++) {
                        params.uuid(search.id());
                    }
                })
                .add(state + end);
    }

    private static Query both(String sql, UUID organization, UUID id) {
        return new Query().add(sql, params -> params.uuid(organization).uuid(id));
    }
}
