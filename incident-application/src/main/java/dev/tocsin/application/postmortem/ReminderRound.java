package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Ports;
import java.util.List;

/**
 * Driving port: reminds people of the action items that they own. Nobody's command, so it has no actor; any number of
 * nodes may call it at once. A reminder is a page, and is kept together with the fact that there was one: so whatever
 * happens, each leaves once.
 *
 * <p>One call is one step; whoever runs the loop calls again while {@link Step#worthAnother} says so, and after a pause
 * otherwise.
 */
public interface ReminderRound {

    /** Postmortems in one step at most. */
    int BATCH = 50;

    static ReminderRound on(Ports ports) {
        return new RoundOfReminders(
                ports.dueReminders(),
                ports.incidents(),
                ports.postmortems(),
                ports.users(),
                ports.store(),
                ports.ids(),
                ports.clock());
    }

    /**
     * Reminds those who are to be reminded by now, for up to {@value #BATCH} postmortems.
     *
     * @throws dev.tocsin.application.UnavailableException when the store is away: that is no postmortem's fault, and
     *     none is put off for it
     */
    Step remind();

    /**
     * What one step did.
     *
     * @param reminders how many there were
     * @param failures postmortems that could not be handled and were put off
     * @param worthAnother whether more may be due
     */
    record Step(int reminders, List<Failure> failures, boolean worthAnother) {
        public Step {
            failures = List.copyOf(failures);
        }
    }

    /** A fault to log, to count and to look into. */
    record Failure(Due due, RuntimeException cause) {}
}
