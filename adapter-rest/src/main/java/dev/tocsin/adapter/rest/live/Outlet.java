package dev.tocsin.adapter.rest.live;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The way to the other side of a connection. */
interface Outlet {

    /** Sends these; completes when the other side can take more, and exceptionally where there is no other side any more. */
    CompletionStage<?> send(List<Message> messages);

    /** Says that the connection lives, and how far the feed was looked through for it; completes as {@link #send} does. */
    CompletionStage<?> beat(long position);

    /** Whether the other side should have said something by now, and has not. */
    default boolean isSilent(Instant now) {
        return false;
    }

    /** Ends the connection, and says why. */
    void end(Ending why);

    /** Ends it without a word, whatever has not been taken yet. */
    void cut();
}
