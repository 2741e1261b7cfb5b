package dev.tocsin.application.inmemory;

import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import java.util.Optional;

/** Whom pages are for, as they are now. */
record Addressees(Tenant tenant) {

    /** Empty where nobody is set to hear of what nobody else could be told. */
    Optional<Contact> contact(Addressee addressee) {
        return user(addressee).map(Addressees::contact).or(() -> address(addressee));
    }

    /** Whether somebody is there to be paged: an address that is nobody's here is. */
    boolean isThere(Addressee addressee) {
        return user(addressee).map(User::active).orElse(address(addressee).isPresent());
    }

    private Optional<User> user(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Somebody somebody -> tenant.users.find(somebody.user());
            case Addressee.CatchAll all ->
                tenant.catchAll()
                        .flatMap(email -> tenant.users
                                .all()
                                .filter(user -> user.email().equals(email))
                                .findFirst());
        };
    }

    private Optional<Contact> address(Addressee addressee) {
        Optional<Email> email = addressee instanceof Addressee.CatchAll ? tenant.catchAll() : Optional.empty();
        return email.map(set -> new Contact(set.value(), set, Optional.empty()));
    }

    private static Contact contact(User user) {
        return new Contact(user.name(), user.email(), user.slackId());
    }
}
