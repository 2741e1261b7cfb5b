package dev.tocsin.application.postmortem;

import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Markup;
import dev.tocsin.application.port.Users;
import dev.tocsin.application.postmortem.BroughtPostmortem.Person;
import dev.tocsin.application.postmortem.BroughtPostmortem.Writing;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a postmortem that was written down elsewhere the one that it is here, or tells all that is wrong with it. */
record Restoring(Users users, Markup markup, Ids ids, InstantSource clock) {

    sealed interface Restored {

        record Whole(Postmortem postmortem, List<PostmortemVersion> versions) implements Restored {}

        record Faulty(List<Invalid.Field> faults) implements Restored {}
    }

    Restored restored(Case of, BroughtPostmortem brought) {
        OrganizationId organization = of.incident().incident().organization();
        Map<Email, Responder> people = users.findByEmails(organization, named(brought)).stream()
                .map(User::responder)
                .collect(Collectors.toMap(Responder::email, Function.identity()));
        Rewriting rewriting = new Rewriting(among(people), markup, ids, clock);
        return new Restoration(of, people, rewriting, ids, clock.instant()).restored(brought);
    }

    /** Whoever is here may own an item, though they be active no more: it is no promise that is given now. */
    private static Directory among(Map<Email, Responder> people) {
        Directory.Found found = new Directory.Found(Map.of(), Set.of(), Set.of(), people);
        return (organization, mentioned) -> found;
    }

    private static Set<Email> named(BroughtPostmortem brought) {
        Stream<Person> versions = brought.versions().stream()
                .flatMap(version -> version.by().stream().map(by -> by.who()));
        Stream<Person> reviewers = Stream.of(brought.approval(), brought.publication())
                .flatMap(Optional::stream)
                .map(BroughtPostmortem.Review::by);
        Stream<Email> others = Stream.of(brought.authors().stream(), versions, reviewers)
                .flatMap(people -> people)
                .map(Person::email);
        Stream<Writing> writings = Stream.of(
                        Stream.of(brought.content()),
                        brought.proposal().stream(),
                        brought.versions().stream().map(BroughtPostmortem.Version::content))
                .flatMap(each -> each);
        Set<Email> named = new LinkedHashSet<>();
        others.forEach(named::add);
        writings.flatMap(Restoring::owners).forEach(named::add);
        return named;
    }

    private static Stream<Email> owners(Writing writing) {
        return writing.wantedItems().stream()
                .flatMap(item -> item.change().owner().appliedTo(Optional.empty()).stream())
                .flatMap(owner ->
                        owner instanceof WantedOwner.Person person ? Stream.of(person.email()) : Stream.empty());
    }
}
