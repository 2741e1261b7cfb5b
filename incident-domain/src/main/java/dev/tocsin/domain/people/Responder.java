package dev.tocsin.domain.people;

/** A person as an incident refers to them: who it is, and the name to show. Two responders are the same person when their ids are. */
public record Responder(UserId id, String name, Email email) {

    public boolean is(Responder other) {
        return id.equals(other.id);
    }
}
