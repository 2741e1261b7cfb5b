package dev.tocsin.domain.incident;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaPolicy;
import java.util.List;
import java.util.Optional;

/** The fields that somebody wants changed; whatever is empty or kept stays as it is. Lists replace lists. */
public record Amendment(
        Optional<Title> title,
        Change<Description> description,
        Optional<NewSeverity> severity,
        Change<Responder> assignee,
        Change<Responder> commander,
        Optional<List<ComponentId>> components,
        Optional<List<EnvironmentId>> environments,
        Change<SlackThread> slackThread) {

    public static final Amendment NOTHING = new Amendment(
            Optional.empty(),
            Change.keep(),
            Optional.empty(),
            Change.keep(),
            Change.keep(),
            Optional.empty(),
            Optional.empty(),
            Change.keep());

    /** Affects these components, and no others. */
    static Amendment affecting(List<ComponentId> components) {
        return new Amendment(
                Optional.empty(),
                Change.keep(),
                Optional.empty(),
                Change.keep(),
                Change.keep(),
                Optional.of(components),
                Optional.empty(),
                Change.keep());
    }

    /** A severity with the promise that goes with it, as the organization has set it when the severity is chosen. */
    public record NewSeverity(Severity severity, SlaPolicy policy) {}
}
