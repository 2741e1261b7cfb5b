package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Owner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Those whom action items name, found in one go: active users, and who owns an item already, active or not. */
record Owners(Map<Email, Responder> people) {

    static final String NOBODY = "no active user has this address";

    static Owners among(
            Stream<WantedOwner> wanted, List<ActionItem> present, OrganizationId organization, Directory directory) {
        Map<Email, Responder> people = new HashMap<>();
        present.stream()
                .flatMap(item -> item.task().owner().flatMap(Owner::person).stream())
                .forEach(owner -> people.put(owner.email(), owner));
        List<Email> others = wanted.flatMap(owner -> address(owner).stream())
                .filter(email -> !people.containsKey(email))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            people.putAll(
                    directory.lookUp(organization, Mentioned.people(others)).people());
        }
        return new Owners(people);
    }

    /** Empty for an address that is nobody's. */
    Optional<Owner> find(WantedOwner wanted) {
        return switch (wanted) {
            case WantedOwner.Person person ->
                Optional.ofNullable(people.get(person.email())).map(Owner.Person::new);
            case WantedOwner.Called called ->
                Email.parse(called.text())
                        .map(people::get)
                        .<Owner>map(Owner.Person::new)
                        .or(() -> Optional.of(new Owner.Named(called.text())));
            case WantedOwner.Named named -> Optional.of(new Owner.Named(named.name()));
        };
    }

    private static Optional<Email> address(WantedOwner owner) {
        return switch (owner) {
            case WantedOwner.Person person -> Optional.of(person.email());
            case WantedOwner.Called called -> Email.parse(called.text());
            case WantedOwner.Named named -> Optional.empty();
        };
    }
}
