package dev.tocsin.domain.people;

import java.util.Optional;

/** Who did something, as they were then: kept on the timeline, so a later change of name or address does not rewrite history. */
public sealed interface Author {

    /** Somebody, and the way they came: with an API key, with a JWT, or through a signed link. */
    record Person(Responder who, Via via, Optional<ApiKeyId> key) implements Author {
        @Override
        public boolean is(Responder person) {
            return who.is(person);
        }
    }

    /** Tocsin itself, because time passed. */
    record Automatic() implements Author {
        @Override
        public boolean is(Responder person) {
            return false;
        }
    }

    /** How a person's command reached Tocsin. */
    enum Via {
        KEY,
        JWT,
        LINK
    }

    Author AUTOMATIC = new Automatic();

    /** Whether this person did it themselves. */
    boolean is(Responder person);
}
