package dev.tocsin.application.escalation;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import java.util.Optional;

/** Driving port: which policy is in force for which incidents, and who hears of what nobody else could be told. */
public interface EscalationSettings {

    static EscalationSettings on(Ports ports) {
        return new SettingsOfEscalation(ports.policies(), ports.users(), Commands.on(ports));
    }

    Outcome<PolicyBindings> bindings(Actor actor);

    Outcome<PolicyBindings> bind(Request<PolicyBindings> request, BindPolicy command);

    /** Empty where nobody was ever set. */
    Outcome<Optional<Email>> catchAll(Actor actor);

    Outcome<Email> setCatchAll(Request<Email> request, Email email);

    /**
     * For a severity, or where nothing else is said.
     *
     * @param policy its name; none where there is to be none
     */
    record BindPolicy(Optional<Severity> severity, Optional<String> policy) {}
}
