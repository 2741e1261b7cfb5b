package dev.tocsin.domain.people;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be used for. The words are those that clients send and see. */
public enum Scope {
    INCIDENTS_READ("incidents:read"),
    INCIDENTS_WRITE("incidents:write"),
    POSTMORTEMS_READ("postmortems:read"),
    POSTMORTEMS_WRITE("postmortems:write"),
    SERVICES_READ("services:read"),
    SERVICES_WRITE("services:write"),
    TEAMS_READ("teams:read"),
    TEAMS_WRITE("teams:write"),
    USERS_READ("users:read"),
    USERS_WRITE("users:write"),
    COMPONENTS_READ("components:read"),
    COMPONENTS_WRITE("components:write"),
    ONCALL_READ("oncall:read"),
    ONCALL_WRITE("oncall:write"),
    SETTINGS_WRITE("settings:write"),
    /** All of them, also those that come later. */
    ALL("*");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
