package dev.tocsin.application.escalation;

import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.POLICY;
import static dev.tocsin.application.Rejection.Kind.SCHEDULE;
import static dev.tocsin.application.Rejection.Kind.USER;
import static dev.tocsin.application.escalation.Watchroom.level;
import static dev.tocsin.application.escalation.Watchroom.onCallIn;
import static dev.tocsin.application.escalation.Watchroom.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.catalog.ServiceCatalog.ChangeService;
import dev.tocsin.application.escalation.EscalationSettings.BindPolicy;
import dev.tocsin.application.oncall.ScheduleDesk.RemoveSchedule;
import dev.tocsin.application.people.UserDirectory.RemoveUser;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Nobody goes whom a policy needs, and no policy goes that is in force. */
class NeededByPoliciesTest {

    private final Watchroom room = new Watchroom();

    @Test
    void who_is_named_by_a_policy_is_neither_removed_nor_deactivated() {
        KnownPolicy policy = room.waking("Platform", "Casey", "Robin");

        Rejection inUse = new Rejection.InUse(USER, List.of("escalation policy Platform"));
        assertThat(rejection(remove(room.robin))).isEqualTo(inUse);
        assertThat(rejection(room.leaves(room.robin))).isEqualTo(inUse);
        room.remove(policy).orElseThrow();
        remove(room.robin).orElseThrow();
    }

    @Test
    void a_schedule_stays_while_a_policy_asks_it() {
        Schedule primary = room.schedule("Primary", "Casey");
        KnownPolicy policy = room.tocsin
                .policies()
                .add(Request.by(room.jane), policy("Platform", level(5, onCallIn("Primary"))))
                .orElseThrow();

        assertThat(rejection(remove(primary)))
                .isEqualTo(new Rejection.InUse(SCHEDULE, List.of("escalation policy Platform")));
        room.remove(policy).orElseThrow();
        remove(primary).orElseThrow();
    }

    @Test
    void a_policy_stays_while_it_is_in_force_for_anything() {
        KnownPolicy policy = room.waking("Platform", "Casey");
        ServiceKey checkout = room.tocsin
                .services()
                .add(
                        Request.by(room.jane),
                        new AddService("Checkout", Optional.empty(), Optional.empty(), Optional.of("PLATFORM")))
                .orElseThrow()
                .key();
        room.bind(Severity.SEV1, "Platform").orElseThrow();
        room.bindAllOthers("Platform").orElseThrow();

        assertThat(rejection(room.remove(policy)))
                .isEqualTo(new Rejection.InUse(POLICY, List.of("service Checkout", "setting SEV1", "setting default")));

        room.bind(new BindPolicy(Optional.of(Severity.SEV1), Optional.empty())).orElseThrow();
        room.bind(new BindPolicy(Optional.empty(), Optional.empty())).orElseThrow();
        assertThat(rejection(room.remove(policy))).isEqualTo(new Rejection.InUse(POLICY, List.of("service Checkout")));
        withoutPolicy(checkout).orElseThrow();
        room.remove(policy).orElseThrow();
    }

    @Test
    void a_service_has_a_policy_that_somebody_knows() {
        AddService command = new AddService("Checkout", Optional.empty(), Optional.empty(), Optional.of("Nn"));

        assertThat(rejection(room.tocsin.services().add(Request.by(room.jane), command)))
                .isEqualTo(Rejection.Invalid.field("escalation_policy", "no escalation policy has this name"));
    }

    private Outcome<User> remove(User user) {
        return room.tocsin.users().remove(Request.by(room.jane), new RemoveUser(user.id(), OptionalLong.empty()));
    }

    private Outcome<Schedule> remove(Schedule schedule) {
        return room.tocsin
                .schedules()
                .remove(Request.by(room.jane), new RemoveSchedule(schedule.id(), OptionalLong.empty()));
    }

    private Outcome<Service> withoutPolicy(ServiceKey service) {
        return room.tocsin
                .services()
                .change(
                        Request.by(room.jane),
                        new ChangeService(
                                service,
                                Optional.empty(),
                                Change.keep(),
                                Change.keep(),
                                Change.clear(),
                                OptionalLong.empty()));
    }
}
