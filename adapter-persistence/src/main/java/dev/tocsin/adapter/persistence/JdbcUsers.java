package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Users; who a token means is remembered, as it is asked on every request. */
record JdbcUsers(UserRepository repository, Database database, Memories memories) implements Users {

    private static final String MEMBER = "select " + Reading.ORGANIZATION + ", " + Reading.USER
            + " from organization o join app_user u on u.organization_id = o.organization_id where o.slug = ?";

    @Override
    public Optional<User> find(OrganizationId organization, UserId id) {
        return repository.findOne(organization.value(), id.value()).map(JdbcUsers::user);
    }

    @Override
    public Optional<User> findByEmail(OrganizationId organization, Email email) {
        return repository.findByAddress(organization.value(), email.value()).map(JdbcUsers::user);
    }

    @Override
    public List<User> findByEmails(OrganizationId organization, Collection<Email> emails) {
        Object[] addresses = emails.stream().map(Email::value).toArray();
        Query query = new Query()
                .add("select " + Reading.USER + " from app_user u where u.organization_id = ?", organization.value())
                .add(" and u.email = any (?)", "varchar", addresses);
        return database.run(connection -> query.list(connection, Reading::user));
    }

    @Override
    public Slice<User, Integer> list(OrganizationId organization, boolean active, Search search) {
        String pattern = SearchPattern.of(search);
        return search.found(
                repository.listMatching(organization.value(), active, pattern, search.limit(), search.offset()).stream()
                        .map(JdbcUsers::user)
                        .toList(),
                repository.countMatching(organization.value(), active, pattern));
    }

    @Override
    public int countActiveAdmins(OrganizationId organization) {
        return repository.countAdmins(organization.value());
    }

    @Override
    public Optional<Member> identify(Slug organization, Email email) {
        return memories.members().recall(new Memories.Named(organization, email), () -> read(organization, email));
    }

    private Optional<Member> read(Slug slug, Email email) {
        Query query = new Query().add(MEMBER, slug.value()).add(" and u.email = ?", email.value());
        return database
                .run(connection -> query.list(connection, row -> {
                    Organization organization = Reading.organization(row);
                    return new Member(organization, Reading.user(row));
                }))
                .stream()
                .findFirst();
    }

    private static User user(UserRepository.Row row) {
        return new User(
                new OrganizationId(row.organizationId()),
                new UserId(row.id()),
                row.name(),
                new Email(row.email()),
                Words.role(row.role()),
                Optional.ofNullable(row.slackId()),
                ZoneId.of(row.timeZone()),
                row.active(),
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }
}
