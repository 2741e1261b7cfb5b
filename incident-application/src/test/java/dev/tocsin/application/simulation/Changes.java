package dev.tocsin.application.simulation;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.escalation.PolicyDesk.ChangePolicy;
import dev.tocsin.application.oncall.ScheduleDesk.ChangeSchedule;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.people.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What changes in a firm while its incidents run. */
record Changes(Chance chance) {

    void any(Engine engine, Firm firm) {
        if (chance.oneIn(2)) {
            replan(engine, firm, firm.people());
        } else {
            leave(engine, firm, chance.anyOf(firm.people()));
        }
    }

    /** Nobody leaves whom a policy or a schedule names: so these are changed first. Escalations that run know the person still. */
    private void leave(Engine engine, Firm firm, User leaver) {
        List<User> others = new ArrayList<>(firm.people());
        others.remove(leaver);
        replan(engine, firm, others);
        engine.users()
                .change(
                        Request.by(firm.admin()),
                        new ChangeUser(
                                leaver.id(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Change.keep(),
                                Optional.empty(),
                                Optional.of(false),
                                OptionalLong.empty()));
    }

    private void replan(Engine engine, Firm firm, List<User> people) {
        for (PolicyId policy : firm.policies()) {
            engine.policies()
                    .change(
                            Request.by(firm.admin()),
                            new ChangePolicy(
                                    policy,
                                    Optional.empty(),
                                    Optional.of(Firm.levels(people, chance)),
                                    Optional.empty(),
                                    Change.keep(),
                                    OptionalLong.empty()));
        }
        engine.schedules()
                .change(
                        Request.by(firm.admin()),
                        new ChangeSchedule(
                                firm.schedule(),
                                Optional.empty(),
                                Change.keep(),
                                Optional.empty(),
                                Optional.of(Firm.rotations(people, chance)),
                                OptionalLong.empty()));
    }
}
