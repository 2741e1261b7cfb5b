package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;

/** A claim in plain statements, for H2: pages are locked one by one, as H2 locks every row that it sorts. */
record PlainClaim(Connection connection, Query due, Instant now, Lease lease) {

    /** So many may be held by others who claim just now. */
    private static final int SPARE = 100;

    private static final String CLAIMED = " join page c on c.organization_id = k.organization_id and c.id = k.id"
            + ClaimedRow.JOINS + " where c.state = 'sending'";

    /** A page that is claimed, and how many of its organization are before it. */
    private record Held(Acquaintances.Key page, int turn) {}

    List<ClaimedPage> claim(SequencedMap<UUID, Long> shares) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (Map.Entry<UUID, Long> share : shares.entrySet()) {
            held.addAll(hold(share.getKey(), share.getValue()));
        }
        List<Acquaintances.Key> inTurn = held.stream()
                .sorted(Comparator.comparingInt(Held::turn))
                .map(Held::page)
                .toList();
        return inTurn.isEmpty() ? List.of() : read(inTurn);
    }

    private List<Held> hold(UUID organization, long wanted) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (UUID page : due(organization, wanted)) {
            if (held.size() < wanted && lock(organization, page)) {
                held.add(new Held(new Acquaintances.Key(organization, page), held.size()));
            }
        }
        return held;
    }

    /** By what waits, as an organization has much more that does not. */
    private List<UUID> due(UUID organization, long wanted) throws SQLException {
        return new Query()
                .add("select p.id from page p use index (page_queue) where p.organization_id = ?", organization)
                .add(due)
                .add(" order by p.waits_since, p.id limit ?", wanted + SPARE)
                .list(connection, Row::uuid);
    }

    private boolean lock(UUID organization, UUID page) throws SQLException {
        List<UUID> locked = which("select p.id from page p", organization, page)
                .add(due)
                .add(" for update skip locked")
                .list(connection, Row::uuid);
        return !locked.isEmpty() && hold(organization, page);
    }

    private boolean hold(UUID organization, UUID page) throws SQLException {
        Query claim = new Query().add(JdbcPageQueue.CLAIM, lease.token());
        return claim.add(which("", organization, page)).update(connection) == 1;
    }

    private static Query which(String before, UUID organization, UUID page) {
        return new Query()
                .add(before + " where p.organization_id = ?", organization)
                .add(" and p.id = ?", page);
    }

    private List<ClaimedPage> read(List<Acquaintances.Key> pages) throws SQLException {
        Map<UUID, ClaimedPage> claimed = new HashMap<>();
        new Keys(pages)
                .in("select " + ClaimedRow.COLUMNS + " from ", CLAIMED)
                .list(connection, row -> ClaimedRow.read(row, now, lease))
                .forEach(page -> claimed.put(page.page().id().value(), page));
        return pages.stream()
                .flatMap(page -> Stream.ofNullable(claimed.get(page.id())))
                .toList();
    }
}
