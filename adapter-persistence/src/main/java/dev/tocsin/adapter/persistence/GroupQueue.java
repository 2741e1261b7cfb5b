package dev.tocsin.adapter.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who is written with whom, and when. Nobody waits for company: who comes while nothing is being written goes at once. Who comes
 * meanwhile goes next, with all who wait by then; and there is a second group beside the first only where it is a full one.
 *
 * <p>No organization is in two groups at a time, so that this node does not wait for itself at a counter.
 *
 * <p>Each method answers with the groups that start now, as a consequence. To be asked by many threads.
 */
final class GroupQueue {

    static final int FULL = 16;

    /** Each holds a connection, and more of them would not be faster. */
    static final int MOST_GROUPS = 4;

    /** With those who go because they have waited for long: two of the pool's eight connections are left for those who read. */
    static final int MOST_HURRIED = 6;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<GroupMember> waiting = new LinkedHashSet<>();
    private final Set<UUID> busy = new HashSet<>();
    private int groups;

    List<List<GroupMember>> join(GroupMember member) {
        return locked(() -> {
            waiting.add(member);
            return form();
        });
    }

    /** The group has been written, or has failed. */
    List<List<GroupMember>> leave(List<GroupMember> group) {
        return locked(() -> {
            groups--;
            group.forEach(member -> busy.remove(member.organization()));
            return form();
        });
    }

    /** The member has waited for long: those who wait go now, unless it waits for its own organization, or for a connection. */
    List<List<GroupMember>> hurry(GroupMember member) {
        return locked(() -> groups < MOST_HURRIED && waiting.contains(member) && isFree(member)
                ? List.of(start(next()))
                : List.of());
    }

    private List<List<GroupMember>> form() {
        List<List<GroupMember>> formed = new ArrayList<>();
        List<GroupMember> next = next();
        while (groups == 0 ? !next.isEmpty() : groups < MOST_GROUPS && next.size() == FULL) {
            formed.add(start(next));
            next = next();
        }
        return formed;
    }

    /** Those who would go together now; first comes who came first. */
    private List<GroupMember> next() {
        List<GroupMember> group = new ArrayList<>();
        for (GroupMember member : waiting) {
            if (isFree(member) && group.stream().allMatch(member::goesWith)) {
                group.add(member);
            }
            if (group.size() == FULL) {
                break;
            }
        }
        return group;
    }

    private List<GroupMember> start(List<GroupMember> group) {
        group.forEach(member -> {
            waiting.remove(member);
            busy.add(member.organization());
        });
        groups++;
        return group;
    }

    private boolean isFree(GroupMember member) {
        return !busy.contains(member.organization());
    }

    private <T> T locked(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }
}
