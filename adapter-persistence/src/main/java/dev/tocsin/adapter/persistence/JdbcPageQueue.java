package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.domain.paging.Channel;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/**
 * Two statements: how much each organization has due, and the claim. Where nothing is due it is the first one alone.
 *
 * <p>Somebody may claim in between: then each organization has its share of what is left, as far as that goes.
 */
record JdbcPageQueue(Database database, Served served) implements PageQueue {

    /**
     * So many organizations are looked at, however few pages are wanted: the turn is that of one that was not served
     * just now.
     */
    private static final int IN_LINE = 100;

    /**
     * Queued pages are due by the caller's clock, and leases run out by that of the database. What waits is queued or
     * being sent: were both asked for by name, PostgreSQL would take them for few, as most pages are sent, and read and
     * sort a whole storm for each claim.
     */
    private static final String DUE =
            " and p.waits_since <= greatest(cast(? as timestamp with time zone), current_timestamp)"
                    + " and case p.state when 'sending' then p.waits_since <= current_timestamp"
                    + " else p.waits_since <= ? end";

    /** Goes from one organization to the next by the index, however much each of them has. */
    private static final String ORGANIZATIONS = "with recursive line(organization_id) as ("
            + "(select p.organization_id from page p where p.waits_since is not null order by p.organization_id limit 1)"
            + " union all select (select p.organization_id from page p where p.waits_since is not null"
            + " and p.organization_id > line.organization_id order by p.organization_id limit 1)"
            + " from line where line.organization_id is not null)";

    private static final String HEADS = ", head as materialized (select line.organization_id, f.waits_since"
            + " from line cross join lateral (select p.waits_since from page p"
            + " where p.organization_id = line.organization_id";

    /** No organization gets more than what is left when each of the others has got one. */
    private static final String LENGTHS = " order by p.waits_since limit 1) f)"
            + " select head.organization_id, (select count(*) from (select 1 from page p"
            + " where p.organization_id = head.organization_id";

    private static final String MOST =
            " order by p.waits_since limit greatest(1, ? + 1 - (select count(*) from head))) n)"
                    + " from head order by head.waits_since limit ?";

    private static final String OF_EACH = "with held as (select h.organization_id, h.id, h.waits_since"
            + " from unnest(cast(? as uuid array), cast(? as int8 array)) as share(organization_id, pages)"
            + " cross join lateral (select p.organization_id, p.id, p.waits_since from page p"
            + " where p.organization_id = share.organization_id";

    /** Where whoever was sending it has let go, and nobody wants it any more, it ends here. */
    static final String CLAIM = "update page p set state = case when p.wanted then 'sending' else 'superseded' end,"
            + " attempts = p.attempts + case when p.wanted then 1 else 0 end,"
            + " lease = case when p.wanted then cast(? as uuid) end,"
            + " waits_since = case when p.wanted then " + PageRow.LEASED + " end";

    private static final String OF_HELD = " from held h where p.organization_id = h.organization_id and p.id = h.id"
            + " returning p.organization_id, p.incident_id, p.action_item_id, p.attempts, p.state, p."
            + String.join(", p.", PageRow.PAGE)
            + ", h.waits_since) select " + ClaimedRow.COLUMNS + " from claimed c" + ClaimedRow.JOINS
            + " where c.state = 'sending' order by row_number() over"
            + " (partition by c.organization_id order by c.waits_since, c.id), c.waits_since";

    private static final String LATE = "current_timestamp - interval '" + Lease.LENGTH.toSeconds() + "' second";
    private static final String OVERDUE = "select count(*) from page p"
            + " where p.waits_since < greatest(cast(? as timestamp with time zone), " + LATE + ")"
            + " and (p.state = 'sending' and p.waits_since < " + LATE + " or p.state = 'queued' and p.waits_since < ?)";

    JdbcPageQueue(Database database) {
        this(database, new Served());
    }

    @Override
    public List<ClaimedPage> claim(Set<Channel> channels, Instant now, int limit, Lease lease) {
        Query due = due(channels, now);
        Query lines = database.isPostgres() ? lines(due, limit) : linesOfH2(due, limit);
        SequencedMap<UUID, Long> shares = Shares.of(
                served.inTurn(database.run(
                        connection -> lines.list(connection, row -> new Shares.Line(row.uuid(), row.number())))),
                limit);
        if (shares.isEmpty()) {
            return List.of();
        }
        served.note(shares.keySet());
        return database.isPostgres()
                ? database.run(connection ->
                        claim(shares, due, limit, lease).list(connection, row -> ClaimedRow.read(row, now, lease)))
                : database.transaction(connection -> new PlainClaim(connection, due, now, lease).claim(shares));
    }

    @Override
    public long overdue(Instant now) {
        Instant late = now.minus(Lease.LENGTH);
        Query query = new Query().add(OVERDUE, params -> params.instant(late).instant(late));
        return database.run(connection -> query.list(connection, Row::number).getFirst());
    }

    @Override
    public Instant storeTime() {
        Query query = new Query().add("select current_timestamp");
        return database.run(connection -> query.list(connection, Row::instant).getFirst());
    }

    /**
     * Only of one channel, which is what senders claim, PostgreSQL sees that the queue's index has its pages in order.
     */
    private static Query due(Set<Channel> channels, Instant now) {
        Query due = new Query().add(DUE, params -> params.instant(now).instant(now));
        return channels.size() == 1
                ? due.add(" and p.channel = ?", PageWords.of(channels.iterator().next()))
                : due.add(
                        " and p.channel = any (?)",
                        "varchar",
                        channels.stream().map(PageWords::of).toArray());
    }

    private static Query lines(Query due, int limit) {
        return new Query()
                .add(ORGANIZATIONS + HEADS)
                .add(due)
                .add(LENGTHS)
                .add(due)
                .add(MOST, params -> params.number(limit).number(Math.max(limit, IN_LINE)));
    }

    private static Query linesOfH2(Query due, int limit) {
        return new Query()
                .add("select p.organization_id, count(*), min(p.waits_since) from page p where true")
                .add(due)
                .add(" group by p.organization_id order by 3 limit ?", Math.max(limit, IN_LINE));
    }

    /** The limit stands in the text, so that the plan knows that these are few. */
    private static Query claim(SequencedMap<UUID, Long> shares, Query due, int limit, Lease lease) {
        return new Query()
                .add(
                        OF_EACH,
                        params -> params.array("uuid", shares.keySet().toArray())
                                .array("int8", shares.values().toArray()))
                .add(due)
                .add(" order by p.waits_since limit share.pages for update skip locked) h limit " + limit
                        + "), claimed as (")
                .add(CLAIM, lease.token())
                .add(OF_HELD);
    }
}
