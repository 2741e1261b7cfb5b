package dev.tocsin.application.escalation;

import static dev.tocsin.application.access.Permission.CHANGE_SETTINGS;
import static dev.tocsin.application.access.Permission.READ_SETTINGS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Policies;
import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import java.util.Optional;

record SettingsOfEscalation(Policies policies, Users users, Commands commands) implements EscalationSettings {

    @Override
    public Outcome<PolicyBindings> bindings(Actor actor) {
        return actor.reading(READ_SETTINGS, () -> Outcome.done(policies.bindings(actor.organization())));
    }

    @Override
    public Outcome<PolicyBindings> bind(Request<PolicyBindings> request, BindPolicy command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_SETTINGS, () -> {
            Optional<PolicyRef> policy = command.policy()
                    .flatMap(name -> policies.findByName(organization, name))
                    .map(known -> known.policy().ref());
            if (command.policy().isPresent() && policy.isEmpty()) {
                return Attempt.rejected(Rejection.Invalid.field("policy", "no escalation policy has this name"));
            }
            PolicyBindings present = policies.bindings(organization);
            PolicyBindings next = present.with(command.severity(), policy);
            return next.equals(present)
                    ? Attempt.settled(present)
                    : Attempt.ready(
                            Changeset.of(new PolicyWrite.BindPolicy(
                                    organization, command.severity(), policy.map(PolicyRef::id))),
                            next);
        });
    }

    @Override
    public Outcome<Optional<Email>> catchAll(Actor actor) {
        return actor.reading(READ_SETTINGS, () -> Outcome.done(policies.catchAll(actor.organization())));
    }

    @Override
    public Outcome<Email> setCatchAll(Request<Email> request, Email email) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_SETTINGS, () -> {
            if (policies.catchAll(organization).equals(Optional.of(email))) {
                return Attempt.settled(email);
            }
            boolean isGone = users.findByEmail(organization, email)
                    .filter(user -> !user.active())
                    .isPresent();
            return isGone
                    ? Attempt.rejected(Rejection.Invalid.field("email", "whoever has this address was deactivated"))
                    : Attempt.ready(Changeset.of(new PolicyWrite.SetCatchAll(organization, email)), email);
        });
    }
}
