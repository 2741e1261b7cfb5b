package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Schedules;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;

/** One statement for schedules, however many there are and whoever takes part; a list takes another to count. */
record JdbcSchedules(Database database) implements Schedules {

    private static final String ALL = "select x.* from schedule x where x.organization_id = ?";
    private static final String MATCHING = " and x.folded_name like ? escape '!'";

    @Override
    public Optional<Schedule> find(OrganizationId organization, ScheduleId id) {
        return read(all(organization).add(" and x.id = ?", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Schedule> findByName(OrganizationId organization, String name) {
        return read(all(organization).add(" and x.folded_name = ?", SearchPattern.exactly(name))).stream()
                .findFirst();
    }

    @Override
    public Slice<Schedule, Integer> list(OrganizationId organization, Search search) {
        String pattern = SearchPattern.of(search);
        Query page = all(organization)
                .add(MATCHING, pattern)
                .add(" order by x.created_at desc, x.id desc limit ?", search.limit())
                .add(" offset ?", search.offset());
        Query count = new Query()
                .add("select count(*) from schedule x where x.organization_id = ?", organization.value())
                .add(MATCHING, pattern);
        return search.found(
                read(page),
                database.run(connection -> count.list(connection, Row::number).getFirst()));
    }

    private List<Schedule> read(Query which) {
        return database.run(connection -> ScheduleRows.read(which, new Query(), connection));
    }

    private static Query all(OrganizationId organization) {
        return new Query().add(ALL, organization.value());
    }
}
