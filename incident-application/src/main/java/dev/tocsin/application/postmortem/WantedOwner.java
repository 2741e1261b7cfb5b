package dev.tocsin.application.postmortem;

import dev.tocsin.domain.people.Email;

/** Who is to see to an action item; see {@link dev.tocsin.domain.postmortem.Owner}. */
public sealed interface WantedOwner {

    /** An active user, or whoever owns an item of the postmortem already. */
    record Person(Email email) implements WantedOwner {}

    /** An active user, where it is the address of one; or else a name, whatever it looks like. */
    record Called(String text) implements WantedOwner {}

    /** Belongs to nobody here; only clients that have no list of people name owners so. */
    record Named(String name) implements WantedOwner {}
}
