package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

record KeptUsers(Installation installation) implements Users {

    @Override
    public Optional<User> find(OrganizationId organization, UserId id) {
        return installation.read(organization, Optional.empty(), tenant -> tenant.users.find(id));
    }

    @Override
    public Optional<User> findByEmail(OrganizationId organization, Email email) {
        return installation.read(organization, Optional.empty(), tenant -> byEmail(tenant, email));
    }

    @Override
    public List<User> findByEmails(OrganizationId organization, Collection<Email> emails) {
        return installation.read(
                organization,
                List.of(),
                tenant -> tenant.users
                        .all()
                        .filter(user -> emails.contains(user.email()))
                        .toList());
    }

    @Override
    public Slice<User, Integer> list(OrganizationId organization, boolean active, Search search) {
        List<User> all = installation.read(
                organization,
                List.of(),
                tenant -> tenant.users
                        .all()
                        .filter(user -> user.active() == active)
                        .filter(user -> search.matches(user.name(), user.email().value()))
                        .sorted(Lists.newestFirst(
                                User::createdAt, user -> user.id().value()))
                        .toList());
        return search.part(all);
    }

    @Override
    public int countActiveAdmins(OrganizationId organization) {
        return installation.read(organization, 0, tenant ->
                (int) tenant.users.all().filter(User::isActiveAdmin).count());
    }

    @Override
    public Optional<Member> identify(Slug organization, Email email) {
        return installation.read(() -> installation
                .tenants
                .all()
                .filter(tenant -> tenant.organization().slug().equals(organization))
                .findFirst()
                .flatMap(tenant -> byEmail(tenant, email).map(user -> new Member(tenant.organization(), user))));
    }

    private static Optional<User> byEmail(Tenant tenant, Email email) {
        return tenant.users.all().filter(user -> user.email().equals(email)).findFirst();
    }
}
