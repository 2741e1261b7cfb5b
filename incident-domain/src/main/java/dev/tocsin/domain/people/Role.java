package dev.tocsin.domain.people;

/** What a user may do at most; a key's scopes can only narrow it. Ordered from least to most. */
public enum Role {
    /** Reads; may still be paged, acknowledge and comment. */
    VIEWER,
    /** Works on incidents and postmortems. */
    RESPONDER,
    /** Everything. */
    ADMIN;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
