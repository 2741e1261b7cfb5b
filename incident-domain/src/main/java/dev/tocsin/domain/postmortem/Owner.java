package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import java.util.Optional;

/** Who sees to an action item. */
public sealed interface Owner {

    /** Somebody of the organization, who can be reminded. */
    record Person(Responder who) implements Owner {}

    /**
     * A name that belongs to nobody here, as clients write it that have no list of people: it is shown and kept, and
     * nobody is reminded. A type of its own, so that no address is ever made up for it, and none mistaken for a
     * person's.
     */
    record Named(String name) implements Owner {

        public static final int MAX_LENGTH = 200;

        public Named {
            name = Text.line("owner", name, MAX_LENGTH);
        }
    }

    /** Empty for a mere name. */
    default Optional<Responder> person() {
        return switch (this) {
            case Person person -> Optional.of(person.who());
            case Named named -> Optional.empty();
        };
    }

    /** The address by which others refer to them; empty for a mere name. */
    default Optional<Email> email() {
        return person().map(Responder::email);
    }

    /** What people call them. */
    default String shown() {
        return switch (this) {
            case Person person -> person.who().name();
            case Named named -> named.name();
        };
    }

    /** Whether it is the same owner, whatever they are called by now. */
    default boolean is(Owner other) {
        return switch (this) {
            case Person person -> other.person().filter(person.who()::is).isPresent();
            case Named named -> equals(other);
        };
    }
}
