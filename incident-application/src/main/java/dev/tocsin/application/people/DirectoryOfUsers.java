package dev.tocsin.application.people;

import static dev.tocsin.application.Rejection.Kind.USER;
import static dev.tocsin.application.access.Permission.CHANGE_USERS;
import static dev.tocsin.application.access.Permission.READ_USERS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Policies;
import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Usage;
import dev.tocsin.application.port.Usage.Subject.OfUser;
import dev.tocsin.application.port.Usage.Uses;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Whoever is deactivated, by a change or by a removal, must have nothing left to do. */
record DirectoryOfUsers(
        Users users, Policies policies, Usage usage, Removal removal, Commands commands, InstantSource clock, Ids ids)
        implements UserDirectory {

    private static final Rejection LAST_ADMIN =
            new Rejection.InUse(USER, List.of("the organization, which has no other active admin"));

    @Override
    public Outcome<Slice<User, Integer>> list(Actor actor, boolean active, Search search) {
        return actor.reading(READ_USERS, () -> Outcome.done(users.list(actor.organization(), active, search)));
    }

    @Override
    public Outcome<User> get(Actor actor, UserId user) {
        return actor.reading(READ_USERS, () -> Outcome.of(users.find(actor.organization(), user), unknown(user)));
    }

    @Override
    public Outcome<User> add(Request<User> request, AddUser command) {
        return commands.run(
                request,
                CHANGE_USERS,
                () -> unlessTaken(User.added(
                        request.actor().organization(), new UserId(ids.next()), command.profile(), clock.instant())));
    }

    @Override
    public Outcome<User> change(Request<User> request, ChangeUser command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_USERS,
                () -> with(organization, command.user(), command.version(), user -> {
                    User next = user.with(wanted(user, command), clock.instant());
                    return next.equals(user)
                            ? Attempt.settled(user)
                            : objection(user, next)
                                    .<Attempt<User, User>>map(Attempt::rejected)
                                    .orElseGet(() -> followed(user, next));
                }));
    }

    @Override
    public Outcome<User> remove(Request<User> request, RemoveUser command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_USERS,
                () -> with(
                        organization,
                        command.user(),
                        command.version(),
                        user -> user.active() ? removed(user) : Attempt.rejected(unknown(user.id()))));
    }

    private Attempt<User, User> with(
            OrganizationId organization, UserId id, OptionalLong version, Function<User, Attempt<User, User>> decide) {
        Optional<User> found = users.find(organization, id);
        found.ifPresent(user -> Commands.expect(version, user.version()));
        return found.map(decide).orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private Attempt<User, User> removed(User user) {
        User last = user.deactivated(clock.instant());
        return isLastAdmin(user, last)
                ? Attempt.rejected(LAST_ADMIN)
                : removal.of(
                        user.organization(),
                        USER,
                        new OfUser(user.id(), clock.instant()),
                        last,
                        new RecordWrite.SaveUser(last),
                        new RecordWrite.RemoveUser(user.organization(), user.id(), user.version()));
    }

    private Optional<Rejection> objection(User user, User next) {
        if (isLastAdmin(user, next)) {
            return Optional.of(LAST_ADMIN);
        }
        if (!user.active() || next.active()) {
            return Optional.empty();
        }
        Uses uses = usage.of(user.organization(), new OfUser(user.id(), clock.instant()));
        return uses.present().isEmpty() ? Optional.empty() : Optional.of(Removal.inUse(USER, uses));
    }

    private boolean isLastAdmin(User user, User next) {
        return user.isActiveAdmin() && !next.isActiveAdmin() && users.countActiveAdmins(user.organization()) <= 1;
    }

    private Attempt<User, User> unlessTaken(User next, RecordWrite... more) {
        boolean taken = users.findByEmail(next.organization(), next.email())
                .filter(other -> !other.id().equals(next.id()))
                .isPresent();
        return taken
                ? Attempt.rejected(
                        new Rejection.Taken(USER, "email", next.email().value()))
                : Attempt.ready(Changeset.of(new RecordWrite.SaveUser(next)).and(more), next);
    }

    /** The catch-all is an address: where it is the one that somebody gives up, it goes with them, as nobody may read the old one. */
    private Attempt<User, User> followed(User user, User next) {
        boolean isCatchAll = !next.email().equals(user.email())
                && policies.catchAll(user.organization()).equals(Optional.of(user.email()));
        return isCatchAll
                ? unlessTaken(next, new PolicyWrite.SetCatchAll(user.organization(), next.email()))
                : unlessTaken(next);
    }

    private static User.Profile wanted(User user, ChangeUser command) {
        return new User.Profile(
                command.name().orElse(user.name()),
                command.email().orElse(user.email()),
                command.role().orElse(user.role()),
                command.slackId().appliedTo(user.slackId()),
                command.timeZone().orElse(user.timeZone()),
                command.active().orElse(user.active()));
    }

    private static Rejection unknown(UserId user) {
        return new Rejection.Unknown(USER, user.value().toString());
    }
}
