package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people, active or not. */
public interface Users {

    Optional<User> find(OrganizationId organization, UserId id);

    Optional<User> findByEmail(OrganizationId organization, Email email);

    /** Those of these addresses, in no order. */
    List<User> findByEmails(OrganizationId organization, Collection<Email> emails);

    /** Those with the text in their name or email; either the active ones or the others. */
    Slice<User, Integer> list(OrganizationId organization, boolean active, Search search);

    /** How many active admins there are. */
    int countActiveAdmins(OrganizationId organization);

    /** Whom a verified token means, in one go. */
    Optional<Member> identify(Slug organization, Email email);

    /** A person and their organization. */
    record Member(Organization organization, User user) {}
}
