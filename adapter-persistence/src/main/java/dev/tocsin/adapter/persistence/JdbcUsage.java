package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.port.Usage;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks for whatever refers to something. Rare, so no index is kept for it alone that every new incident would pay for. */
record JdbcUsage(Database database) implements Usage {

    /** Of the table i of incidents. */
    static final String OPEN = " and i.status in ('new', 'investigating', 'fixing', 'monitoring')";

    private static final String TEAMS_WITH =
            "select t.name from team t join team_member m on m.organization_id = t.organization_id"
                    + " and m.team_id = t.id where t.active_name is not null and t.organization_id = ? and m.user_id = ?";

    private static final String POLICIES_WAKING =
            "select p.name from escalation_policy p join escalation_target t on t.organization_id = p.organization_id"
                    + " and t.policy_id = p.id where p.organization_id = ? and t.";

    /** By its address, as that is what is set. */
    private static final String CAUGHT_BY = "select '" + CATCH_ALL + "' from organization o join app_user u"
            + " on u.organization_id = o.organization_id and u.email = o.catch_all where u.organization_id = ? and u.id = ?";

    /** Incidents copy what they need of it. */
    private static final String NO_INCIDENT = "i.id = ? and false";

    private static final List<String> MEMORIES_OF_A_USER = List.of(
            "select 1 from team_member where organization_id = ? and user_id = ?",
            "select 1 from schedule_override where organization_id = ? and user_id = ?",
            "select 1 from unavailability where organization_id = ? and user_id = ?",
            "select 1 from api_key where organization_id = ? and user_id = ?",
            "select 1 from page where organization_id = ? and user_id = ?",
            "select 1 from postmortem_person where organization_id = ? and user_id = ?",
            "select 1 from component_status_change where organization_id = ? and author_id = ?",
            "select 1 from webhook_entry where organization_id = ? and author_id = ?",
            "select 1 from incident where organization_id = ? and acknowledged_by = ?",
            "select 1 from incident where organization_id = ? and resolved_by = ?",
            "select 1 from incident_event where organization_id = ? and author_id = ?");

    /** What is looked for. */
    private record Thing(UUID organization, UUID id) {

        /** A statement with both as its parameters. */
        Query in(String sql) {
            return new Query().add(sql, params -> params.uuid(organization).uuid(id));
        }

        Others active(Kind kind, String table, String column) {
            return new Others(
                    kind,
                    in("select name from " + table + " where active_name is not null and organization_id = ? and "
                            + column + " = ?"));
        }
    }

    /** The names of other things that use it. */
    private record Others(Kind kind, Query names) {}

    /**
     * Where a thing may be named.
     *
     * @param incidents a condition on the table i of incidents, with one parameter at each place
     * @param places how many parameters that has
     * @param remembered further conditions for being named at all, see {@link Thing#in}
     */
    private record Search(Thing thing, String incidents, int places, List<Others> others, List<String> remembered) {}

    @Override
    public Uses of(OrganizationId organization, Subject subject) {
        Search search = search(organization.value(), subject);
        return database.run(connection -> uses(connection, search));
    }

    private static Search search(UUID organization, Subject subject) {
        return switch (subject) {
            case Subject.OfService service ->
                ofService(new Thing(organization, service.id().value()));
            case Subject.OfTeam team -> ofTeam(new Thing(organization, team.id().value()));
            case Subject.OfComponent component ->
                linked(
                        new Thing(organization, component.id().value()),
                        "component",
                        List.of(
                                "select 1 from component_status_change where organization_id = ? and component_id = ?"));
            case Subject.OfEnvironment environment ->
                linked(new Thing(organization, environment.id().value()), "environment", List.of());
            case Subject.OfUser user -> ofUser(new Thing(organization, user.id().value()), user.now());
            case Subject.OfSchedule schedule ->
                ofSchedule(new Thing(organization, schedule.id().value()));
            case Subject.OfPolicy policy ->
                ofPolicy(new Thing(organization, policy.id().value()));
        };
    }

    private static Search ofService(Thing service) {
        return new Search(
                service,
                "(i.service_id = ? or " + links("service") + ")",
                2,
                List.of(service.active(Kind.COMPONENT, "component", "service_id")),
                List.of("select 1 from component where organization_id = ? and service_id = ?"));
    }

    private static Search ofTeam(Thing team) {
        Query schedules = team.in("select name from schedule where organization_id = ? and team_id = ?");
        return new Search(
                team,
                "i.team_id = ?",
                1,
                List.of(team.active(Kind.SERVICE, "service", "team_id"), new Others(Kind.SCHEDULE, schedules)),
                List.of("select 1 from service where organization_id = ? and team_id = ?"));
    }

    private static Search ofUser(Thing user, Instant now) {
        Query needed = user.in(schedulesOf("schedule_participant"))
                .add(" union ")
                .add(user.in(schedulesOf("schedule_override")))
                .add(" and x.ends_at > ?", now);
        return new Search(
                user,
                "(i.assignee_id = ? or i.commander_id = ?)",
                2,
                List.of(
                        new Others(Kind.TEAM, user.in(TEAMS_WITH)),
                        new Others(Kind.SCHEDULE, needed),
                        new Others(Kind.POLICY, user.in(POLICIES_WAKING + "user_id = ?")),
                        new Others(Kind.SETTING, user.in(CAUGHT_BY))),
                MEMORIES_OF_A_USER);
    }

    private static Search ofSchedule(Thing schedule) {
        Query policies = schedule.in(POLICIES_WAKING + "schedule_id = ?");
        return new Search(schedule, NO_INCIDENT, 1, List.of(new Others(Kind.POLICY, policies)), List.of());
    }

    private static Search ofPolicy(Thing policy) {
        Query settings =
                policy.in("select severity from escalation_binding where organization_id = ? and policy_id = ?");
        return new Search(
                policy,
                NO_INCIDENT,
                1,
                List.of(policy.active(Kind.SERVICE, "service", "policy_id"), new Others(Kind.SETTING, settings)),
                List.of("select 1 from service where organization_id = ? and policy_id = ?"));
    }

    private static Search linked(Thing thing, String name, List<String> remembered) {
        return new Search(thing, links(name), 1, List.of(), remembered);
    }

    private static String links(String thing) {
        return "exists (select 1 from incident_" + thing + " l where l.organization_id = i.organization_id"
                + " and l.incident_id = i.id and l." + thing + "_id = ?)";
    }

    private static String schedulesOf(String table) {
        return "select s.name from schedule s join " + table + " x on x.organization_id = s.organization_id"
                + " and x.schedule_id = s.id where s.organization_id = ? and x.user_id = ?";
    }

    private static Uses uses(Connection connection, Search search) throws SQLException {
        List<Use> open = incidents(search, OPEN, " order by i.created_at desc, i.id desc limit " + Uses.MAX_NAMED)
                .list(
                        connection,
                        row -> new Use(
                                Kind.INCIDENT, new IncidentNumber((int) row.number(), (int) row.number()).toString()));
        List<Use> others = new ArrayList<>();
        for (Others each : search.others()) {
            others.addAll(each.names().list(connection, row -> new Use(each.kind(), row.text())));
        }
        boolean remembered = !open.isEmpty() || !others.isEmpty() || finds(incidents(search, "", ""), connection);
        for (String place : search.remembered()) {
            remembered = remembered || finds(search.thing().in(place), connection);
        }
        // Not sorted by the database, because databases differ in the order of letters.
        Stream<Use> byName = others.stream().sorted(Comparator.comparing(Use::name));
        return new Uses(
                Stream.concat(open.stream(), byName).limit(Uses.MAX_NAMED).toList(), remembered);
    }

    private static boolean finds(Query query, Connection connection) throws SQLException {
        return !query.add(" limit 1").list(connection, Row::number).isEmpty();
    }

    private static Query incidents(Search search, String state, String end) {
        Thing thing = search.thing();
        return new Query()
                .add(
                        "select i.number_year, i.number_seq from incident i where i.organization_id = ?",
                        thing.organization())
                .add(" and " + search.incidents(), params -> {
                    for (int i = 0; i < search.places(); i++) {
                        params.uuid(thing.id());
                    }
                })
                .add(state + end);
    }
}
