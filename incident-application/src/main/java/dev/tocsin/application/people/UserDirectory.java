package dev.tocsin.application.people;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Driving port: the people. Unlike the catalog, somebody who was deactivated can still be read and changed, and so be
 * activated again; their email stays theirs.
 */
public interface UserDirectory {

    static UserDirectory on(Ports ports) {
        return new DirectoryOfUsers(
                ports.users(),
                ports.policies(),
                ports.usage(),
                new Removal(ports.usage()),
                Commands.on(ports),
                ports.clock(),
                ports.ids());
    }

    /** Either the active ones, or those who are not. */
    Outcome<Slice<User, Integer>> list(Actor actor, boolean active, Search search);

    Outcome<User> get(Actor actor, UserId user);

    Outcome<User> add(Request<User> request, AddUser command);

    /** Taking the last active admin's role, or deactivating them, is refused as their removal is. */
    Outcome<User> change(Request<User> request, ChangeUser command);

    /** Answers the user as they were last. */
    Outcome<User> remove(Request<User> request, RemoveUser command);

    record AddUser(User.Profile profile) {}

    record ChangeUser(
            UserId user,
            Optional<String> name,
            Optional<Email> email,
            Optional<Role> role,
            Change<String> slackId,
            Optional<ZoneId> timeZone,
            Optional<Boolean> active,
            OptionalLong version) {}

    record RemoveUser(UserId user, OptionalLong version) {}
}
