package dev.tocsin.application.access;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Somebody who has been recognised: whose organization, which user, with which rights, and how they came. */
public record Actor(
        OrganizationId organization,
        Responder user,
        Role role,
        Set<Scope> scopes,
        Author.Via via,
        Optional<ApiKeyId> key) {

    public Actor {
        EnumSet<Scope> ordered = EnumSet.noneOf(Scope.class);
        ordered.addAll(scopes);
        scopes = Collections.unmodifiableSet(ordered);
    }

    public Author.Person author() {
        return new Author.Person(user, via, key);
    }

    /** The same with the rights of another role. */
    public Actor as(Role other) {
        return new Actor(organization, user, other, scopes, via, key);
    }

    public boolean has(Scope scope) {
        return scopes.contains(Scope.ALL) || scopes.contains(scope);
    }

    /** Why this actor may not; empty when they may. */
    public Optional<Rejection> objection(Permission permission) {
        Optional<Scope> scope = permission.scope();
        if (scope.isPresent() && !has(scope.get())) {
            return Optional.of(new Rejection.MissingScope(scope.get()));
        }
        return role.covers(permission.role())
                ? Optional.empty()
                : Optional.of(new Rejection.MissingRole(permission.role()));
    }

    /** What is read, when this actor may read it. */
    public <T> Outcome<T> reading(Permission permission, Supplier<Outcome<T>> read) {
        return objection(permission).<Outcome<T>>map(Outcome::refused).orElseGet(read);
    }
}
