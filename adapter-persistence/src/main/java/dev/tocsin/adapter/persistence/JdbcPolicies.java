package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.escalation.KnownPolicy;
import dev.tocsin.application.port.Policies;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One statement for policies, however many there are and whomever they name; a list takes another to count. */
record JdbcPolicies(Database database) implements Policies {

    private static final String COLUMNS =
            "select x.id, x.plan, x.created_at, x.updated_at, x.version, u.id, u.name, u.email,"
                    + " s.id, s.name from (";

    private static final String JOINS =
            ") x join escalation_target t on t.organization_id = x.organization_id and t.policy_id = x.id"
                    + " left join app_user u on u.organization_id = t.organization_id and u.id = t.user_id"
                    + " left join schedule s on s.organization_id = t.organization_id and s.id = t.schedule_id"
                    + " order by x.created_at desc, x.id desc, t.ordinal";

    private static final String ALL = "select p.* from escalation_policy p where p.organization_id = ?";
    private static final String MATCHING = " and p.folded_name like ? escape '!'";

    /** A policy, and one that it names. */
    private record Line(
            UUID id,
            String plan,
            Instant createdAt,
            Instant updatedAt,
            long version,
            Optional<Responder> person,
            @Nullable UUID schedule,
            @Nullable String scheduleName) {

        static Line of(Row row) throws SQLException {
            return new Line(
                    row.uuid(),
                    row.text(),
                    row.instant(),
                    row.instant(),
                    row.number(),
                    person(row.uuidOrNull(), row.textOrNull(), row.textOrNull()),
                    row.uuidOrNull(),
                    row.textOrNull());
        }

        private static Optional<Responder> person(@Nullable UUID id, @Nullable String name, @Nullable String email) {
            return id == null || name == null || email == null
                    ? Optional.empty()
                    : Optional.of(new Responder(new UserId(id), name, new Email(email)));
        }
    }

    @Override
    public Optional<KnownPolicy> find(OrganizationId organization, PolicyId policy) {
        return read(organization, all(organization).add(" and p.id = ?", policy.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<KnownPolicy> findByName(OrganizationId organization, String name) {
        return read(organization, all(organization).add(" and p.folded_name = ?", SearchPattern.exactly(name))).stream()
                .findFirst();
    }

    @Override
    public Slice<KnownPolicy, Integer> list(OrganizationId organization, Search search) {
        String pattern = SearchPattern.of(search);
        Query page = all(organization)
                .add(MATCHING, pattern)
                .add(" order by p.created_at desc, p.id desc limit ?", search.limit())
                .add(" offset ?", search.offset());
        Query count = new Query()
                .add("select count(*) from escalation_policy p where p.organization_id = ?", organization.value())
                .add(MATCHING, pattern);
        return search.found(
                read(organization, page),
                database.run(connection -> count.list(connection, Row::number).getFirst()));
    }

    @Override
    public PolicyBindings bindings(OrganizationId organization) {
        Query query = new Query()
                .add("select b.severity, p.id, p.name from escalation_binding b join escalation_policy p")
                .add(" on p.organization_id = b.organization_id and p.id = b.policy_id")
                .add(" where b.organization_id = ?", organization.value());
        Map<String, PolicyRef> bound = new HashMap<>();
        database.run(connection -> query.list(
                connection, row -> bound.put(row.text(), new PolicyRef(new PolicyId(row.uuid()), row.text()))));
        return bindings(bound);
    }

    /** By the words of the table {@code escalation_binding}. */
    static PolicyBindings bindings(Map<String, PolicyRef> bound) {
        Map<Severity, PolicyRef> bySeverity = new EnumMap<>(Severity.class);
        bound.forEach((word, policy) -> {
            if (!word.equals(Words.DEFAULT)) {
                bySeverity.put(Words.severity(word), policy);
            }
        });
        return new PolicyBindings(Optional.ofNullable(bound.get(Words.DEFAULT)), bySeverity);
    }

    @Override
    public Optional<Email> catchAll(OrganizationId organization) {
        Query query = new Query()
                .add("select catch_all from organization where organization_id = ?", organization.value())
                .add(" and catch_all is not null");
        return database.run(connection -> query.list(connection, row -> new Email(row.text()))).stream()
                .findFirst();
    }

    private List<KnownPolicy> read(OrganizationId organization, Query which) {
        Query query = new Query().add(COLUMNS).add(which).add(JOINS);
        Map<UUID, List<Line>> lines = new LinkedHashMap<>();
        database.run(connection -> query.list(connection, Line::of))
                .forEach(line -> lines.computeIfAbsent(line.id(), id -> new ArrayList<>())
                        .add(line));
        return lines.values().stream().map(of -> known(organization, of)).toList();
    }

    private static KnownPolicy known(OrganizationId organization, List<Line> lines) {
        Line any = lines.getFirst();
        EscalationPolicy policy = new EscalationPolicy(
                organization,
                new PolicyId(any.id()),
                PlanText.read(any.plan()),
                any.createdAt(),
                any.updatedAt(),
                any.version());
        Map<UserId, Responder> people = new HashMap<>();
        Map<ScheduleId, String> schedules = new HashMap<>();
        for (Line line : lines) {
            line.person().ifPresent(person -> people.put(person.id(), person));
            if (line.schedule() != null && line.scheduleName() != null) {
                schedules.put(new ScheduleId(line.schedule()), line.scheduleName());
            }
        }
        return new KnownPolicy(policy, people, schedules);
    }

    private static Query all(OrganizationId organization) {
        return new Query().add(ALL, organization.value());
    }
}
