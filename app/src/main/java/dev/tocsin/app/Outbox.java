package dev.tocsin.app;

import java.util.List;

/**
 * What waits to leave, as a {@link Sender} sees it.
 *
 * @param <C> what is claimed
 * @param <A> an attempt to send it, and how that ended
 */
interface Outbox<C, A> {

    /** Of what is in it, in the plural. */
    String name();

    /** Of one of them. */
    String name(C claimed);

    List<C> claim(int limit);

    A send(C claimed);

    int record(List<A> attempts);

    void takeBack(List<C> claimed);
}
