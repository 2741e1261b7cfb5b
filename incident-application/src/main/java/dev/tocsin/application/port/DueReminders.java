package dev.tocsin.application.port;

import dev.tocsin.application.port.DueIncidents.Due;
import java.time.Instant;
import java.util.List;

/**
 * The postmortems of whose action items somebody is to be reminded, of all organizations: by the facts that are kept,
 * among them where the owners of items live. Whoever reminds them commits what was decided on a revision, so of several
 * who do it at once one succeeds.
 */
public interface DueReminders {

    /** The incidents that these are of, the longest waiting first; none that is deleted. */
    List<Due> due(Instant now, int limit);

    /** Leaves what is due of one alone until then, or until its action items change. */
    void putOff(Due due, Instant until);
}
