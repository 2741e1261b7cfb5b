package dev.tocsin.application.access;

import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.util.Optional;

/** Everything that can be permitted: the scope that a token needs for it, and the least role that its user needs. */
public enum Permission {
    READ_INCIDENTS(Scope.INCIDENTS_READ, Role.VIEWER),
    WORK_ON_INCIDENTS(Scope.INCIDENTS_WRITE, Role.RESPONDER),
    /** Viewers too: whoever is paged must be able to answer. */
    ACKNOWLEDGE_INCIDENTS(Scope.INCIDENTS_WRITE, Role.VIEWER),
    COMMENT_ON_INCIDENTS(Scope.INCIDENTS_WRITE, Role.VIEWER),
    /** To write down what somebody else has said. */
    COMMENT_FOR_OTHERS(Scope.INCIDENTS_WRITE, Role.ADMIN),
    DELETE_INCIDENTS(Scope.INCIDENTS_WRITE, Role.ADMIN),
    READ_SERVICES(Scope.SERVICES_READ, Role.VIEWER),
    CHANGE_SERVICES(Scope.SERVICES_WRITE, Role.ADMIN),
    READ_TEAMS(Scope.TEAMS_READ, Role.VIEWER),
    CHANGE_TEAMS(Scope.TEAMS_WRITE, Role.ADMIN),
    READ_USERS(Scope.USERS_READ, Role.VIEWER),
    CHANGE_USERS(Scope.USERS_WRITE, Role.ADMIN),
    READ_COMPONENTS(Scope.COMPONENTS_READ, Role.VIEWER),
    CHANGE_COMPONENTS(Scope.COMPONENTS_WRITE, Role.ADMIN),
    READ_POLICIES(Scope.ONCALL_READ, Role.VIEWER),
    CHANGE_POLICIES(Scope.ONCALL_WRITE, Role.ADMIN),
    READ_SCHEDULES(Scope.ONCALL_READ, Role.VIEWER),
    CHANGE_SCHEDULES(Scope.ONCALL_WRITE, Role.ADMIN),
    /** On schedules of their own teams, but for admins. */
    MAKE_EXCEPTIONS(Scope.ONCALL_WRITE, Role.RESPONDER),
    /** Without the right to write them, only those that are published. */
    READ_POSTMORTEMS(Scope.POSTMORTEMS_READ, Role.VIEWER),
    WRITE_POSTMORTEMS(Scope.POSTMORTEMS_WRITE, Role.RESPONDER),
    /** Viewers too, how far they are with what they own: whoever is reminded must be able to answer. */
    FOLLOW_UP_ACTION_ITEMS(Scope.POSTMORTEMS_WRITE, Role.VIEWER),
    APPROVE_POSTMORTEMS(Scope.POSTMORTEMS_WRITE, Role.ADMIN),
    /** Whoever brings one in says who wrote and approved it. */
    IMPORT_POSTMORTEMS(Scope.POSTMORTEMS_WRITE, Role.ADMIN),
    CHANGE_TEMPLATES(Scope.POSTMORTEMS_WRITE, Role.ADMIN),
    READ_REPORTS(Scope.POSTMORTEMS_READ, Role.VIEWER),
    /** Whoever is recognised may see by which promises the organization works. */
    READ_SETTINGS(Role.VIEWER),
    CHANGE_SETTINGS(Scope.SETTINGS_WRITE, Role.ADMIN),
    /** A key is a right to act, so handing one out is a change of settings. */
    MANAGE_API_KEYS(Scope.SETTINGS_WRITE, Role.ADMIN),
    /** A webhook hears of everything, so who has one, and where, is a matter of settings; to look at them too. */
    MANAGE_WEBHOOKS(Scope.SETTINGS_WRITE, Role.ADMIN);

    private final Optional<Scope> scope;
    private final Role role;

    Permission(Scope scope, Role role) {
        this.scope = Optional.of(scope);
        this.role = role;
    }

    Permission(Role role) {
        this.scope = Optional.empty();
        this.role = role;
    }

    public Optional<Scope> scope() {
        return scope;
    }

    public Role role() {
        return role;
    }
}
