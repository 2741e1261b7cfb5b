package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.SeededText;
import dev.tocsin.testkit.SequentialIds;
import dev.tocsin.testkit.SettableClock;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupQueueTest {

    private final Ports ports =
            InMemory.ports(SettableClock.at(World.NOON), SequentialIds.fromOne(), new SeededText(1));
    private final World ours = World.in(ports);
    private final World theirs = World.in(ports);
    private final GroupQueue queue = new GroupQueue();

    @Test
    void who_comes_while_nothing_is_written_goes_at_once() {
        GroupMember first = opening(ours);
        GroupMember second = opening(ours);
        assertThat(queue.join(first)).containsExactly(List.of(first));
        assertThat(queue.leave(List.of(first))).isEmpty();
        assertThat(queue.join(second)).containsExactly(List.of(second));
    }

    @Test
    void who_comes_meanwhile_goes_next_with_all_who_have_come_by_then() {
        List<GroupMember> first = alone(ours);
        GroupMember second = opening(ours);
        GroupMember third = opening(theirs);
        assertThat(queue.join(second)).isEmpty();
        assertThat(queue.join(third)).isEmpty();
        assertThat(queue.leave(first)).containsExactly(List.of(second, third));
        assertThat(queue.leave(List.of(second, third))).isEmpty();
    }

    @Test
    void more_than_a_full_group_go_one_group_after_the_other() {
        List<GroupMember> first = alone(ours);
        List<GroupMember> crowd = crowd(ours, GroupQueue.FULL + 1);
        assertThat(crowd.stream().map(queue::join)).allMatch(List::isEmpty);
        List<GroupMember> full = crowd.subList(0, GroupQueue.FULL);
        assertThat(queue.leave(first)).containsExactly(full);
        assertThat(queue.leave(full)).containsExactly(List.of(crowd.getLast()));
    }

    @Test
    void a_full_group_goes_beside_the_first_but_no_more_than_four_at_a_time() {
        alone(ours);
        List<List<GroupMember>> started = new ArrayList<>();
        for (int turn = 0; turn < GroupQueue.MOST_GROUPS; turn++) {
            List<GroupMember> crowd = crowd(World.in(ports), GroupQueue.FULL);
            assertThat(crowd.stream().limit(GroupQueue.FULL - 1).map(queue::join))
                    .allMatch(List::isEmpty);
            started.addAll(queue.join(crowd.getLast()));
        }
        assertThat(started).hasSize(GroupQueue.MOST_GROUPS - 1).allMatch(group -> group.size() == GroupQueue.FULL);
        assertThat(queue.leave(started.getFirst())).hasSize(1);
    }

    @Test
    void an_organization_is_in_one_group_at_a_time() {
        List<GroupMember> first = alone(ours);
        List<GroupMember> crowd = crowd(ours, GroupQueue.FULL);
        assertThat(crowd.stream().map(queue::join)).allMatch(List::isEmpty);
        GroupMember other = opening(theirs);
        assertThat(queue.join(other)).isEmpty();
        assertThat(queue.hurry(other)).containsExactly(List.of(other));
        assertThat(queue.leave(List.of(other))).isEmpty();
        assertThat(queue.leave(first)).containsExactly(crowd);
    }

    @Test
    void who_has_waited_for_long_goes_with_all_who_may() {
        alone(ours);
        GroupMember held = opening(ours);
        GroupMember patient = opening(theirs);
        GroupMember late = opening(theirs);
        Stream.of(held, patient, late).forEach(queue::join);
        assertThat(queue.hurry(held)).as("waits for its own organization").isEmpty();
        assertThat(queue.hurry(patient)).containsExactly(List.of(patient, late));
        assertThat(queue.hurry(patient)).as("is on its way").isEmpty();
    }

    @Test
    void however_long_they_have_waited_no_more_than_six_groups_go_at_a_time() {
        List<GroupMember> first = alone(ours);
        for (int group = 2; group <= GroupQueue.MOST_HURRIED; group++) {
            GroupMember member = opening(World.in(ports));
            queue.join(member);
            assertThat(queue.hurry(member)).hasSize(1);
        }
        GroupMember seventh = opening(theirs);
        queue.join(seventh);
        assertThat(queue.hurry(seventh)).isEmpty();
        queue.leave(first);
        assertThat(queue.hurry(seventh)).containsExactly(List.of(seventh));
    }

    @Test
    void two_changes_of_one_incident_go_one_after_the_other() {
        List<GroupMember> first = alone(theirs);
        StoredIncident opened = ours.cases().anUnansweredIncident();
        GroupMember one = change(opened, "one");
        GroupMember two = change(opened, "two");
        GroupMember another = change(ours.cases().anUnansweredIncident(), "three");
        Stream.of(one, two, another).forEach(queue::join);
        assertThat(queue.leave(first)).containsExactly(List.of(one, another));
        assertThat(queue.leave(List.of(one, another))).containsExactly(List.of(two));
    }

    @Test
    void two_with_one_key_go_one_after_the_other() {
        List<GroupMember> first = alone(theirs);
        GroupMember one = keyed(ours, "key");
        GroupMember two = keyed(ours, "key");
        GroupMember another = keyed(ours, "other key");
        Stream.of(one, two, another).forEach(queue::join);
        assertThat(queue.leave(first)).containsExactly(List.of(one, another));
        assertThat(queue.leave(List.of(one, another))).containsExactly(List.of(two));
    }

    @Test
    void one_key_in_two_organizations_is_two_keys() {
        List<GroupMember> first = alone(World.in(ports));
        GroupMember one = keyed(ours, "key");
        GroupMember two = keyed(theirs, "key");
        Stream.of(one, two).forEach(queue::join);
        assertThat(queue.leave(first)).containsExactly(List.of(one, two));
    }

    @Test
    void changes_and_comments_go_apart() {
        List<GroupMember> first = alone(theirs);
        StoredIncident opened = ours.cases().anUnansweredIncident();
        GroupMember comment = change(ours.cases().anUnansweredIncident(), "comment");
        GroupMember move = new GroupMember(
                Changeset.of(ours.cases().write(opened, Deed.move(Status.INVESTIGATING, ours.casey()))));
        Stream.of(comment, move).forEach(queue::join);
        assertThat(queue.leave(first)).containsExactly(List.of(comment));
        assertThat(queue.leave(List.of(comment))).containsExactly(List.of(move));
    }

    @Test
    void new_incidents_and_changes_of_known_ones_go_apart() {
        List<GroupMember> first = alone(theirs);
        GroupMember opening = opening(ours);
        GroupMember change = change(ours.cases().anUnansweredIncident(), "comment");
        Stream.of(opening, change).forEach(queue::join);
        assertThat(queue.leave(first)).containsExactly(List.of(opening));
        assertThat(queue.leave(List.of(opening))).containsExactly(List.of(change));
    }

    private List<GroupMember> alone(World world) {
        GroupMember member = opening(world);
        assertThat(queue.join(member)).containsExactly(List.of(member));
        return List.of(member);
    }

    private static List<GroupMember> crowd(World world, int people) {
        return Stream.generate(() -> opening(world)).limit(people).toList();
    }

    private static GroupMember opening(World world) {
        return new GroupMember(
                Changeset.of(world.cases().draft("Checkout is down").write()));
    }

    private static GroupMember keyed(World world, String key) {
        return new GroupMember(
                Changeset.of(world.cases().draft("Checkout is down").write()).with(Optional.of(world.receipt(key))));
    }

    private GroupMember change(StoredIncident incident, String comment) {
        return new GroupMember(Changeset.of(ours.cases().write(incident, Deed.comment(comment, ours.casey()))));
    }
}
