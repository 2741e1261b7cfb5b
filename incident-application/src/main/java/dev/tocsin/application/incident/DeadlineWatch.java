package dev.tocsin.application.incident;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Ports;
import java.util.List;

/**
 * Driving port: lets time pass. Nobody's command, so it has no actor; any number of nodes may call it at once.
 *
 * <p>One call is one step; whoever runs the loop calls again while {@link Step#worthAnother} says so, and after a pause otherwise.
 */
public interface DeadlineWatch {

    static DeadlineWatch on(Ports ports) {
        return new Deadlines(
                ports.dueIncidents(), ports.onCallBook(), new Writes(ports.ids(), ports.clock()), ports.clock());
    }

    /** Incidents in one step at most. */
    int BATCH = 50;

    /**
     * Applies what is due on up to {@value #BATCH} incidents.
     *
     * @throws dev.tocsin.application.UnavailableException when the store is away: that is no incident's fault, and none is put off for it
     */
    Step elapseDue();

    /**
     * What one step did.
     *
     * @param elapsed incidents to which something happened
     * @param failures incidents that could not be handled and were put off
     */
    record Step(int elapsed, List<Failure> failures) {
        public Step {
            failures = List.copyOf(failures);
        }

        public boolean worthAnother() {
            return elapsed + failures.size() >= BATCH;
        }
    }

    /** A fault to log, to count and to look into. */
    record Failure(Due due, RuntimeException cause) {}
}
