package dev.tocsin.application.postmortem;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.BroughtPostmortem.Item;
import dev.tocsin.application.postmortem.BroughtPostmortem.Person;
import dev.tocsin.application.postmortem.BroughtPostmortem.Review;
import dev.tocsin.application.postmortem.BroughtPostmortem.Version;
import dev.tocsin.application.postmortem.BroughtPostmortem.Writer;
import dev.tocsin.application.postmortem.BroughtPostmortem.Writing;
import dev.tocsin.application.postmortem.PostmortemArchive.BringIn;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.Proposed;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.Task;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Carries what was taken out of one place to another. */
final class Luggage {

    private Luggage() {}

    static BringIn of(ArchivedPostmortem archived) {
        return new BringIn(IncidentRef.of(archived.postmortem().incident().number()), packed(archived));
    }

    /** The same, with each item's id as the place where it is first named. */
    static BroughtPostmortem comparable(ArchivedPostmortem archived) {
        Map<ActionItemId, ActionItemId> places = new HashMap<>();
        UnaryOperator<Writing> placed = writing -> new Writing(
                writing.content(),
                writing.items().stream()
                        .map(item -> new Item(
                                places.computeIfAbsent(item.id(), id -> new ActionItemId(new UUID(0, places.size()))),
                                item.ownerName(),
                                item.reminded(),
                                item.createdAt(),
                                item.updatedAt()))
                        .toList());
        BroughtPostmortem packed = packed(archived);
        return new BroughtPostmortem(
                packed.number(),
                packed.demands(),
                packed.status(),
                placed.apply(packed.content()),
                packed.proposal().map(placed),
                packed.versions().stream()
                        .map(version -> new Version(
                                version.number(), version.by(), version.at(), placed.apply(version.content())))
                        .toList(),
                packed.authors(),
                packed.approval(),
                packed.publication(),
                packed.createdAt(),
                packed.updatedAt());
    }

    static BroughtPostmortem packed(ArchivedPostmortem archived) {
        Postmortem postmortem = archived.postmortem();
        return new BroughtPostmortem(
                archived.number(),
                postmortem.demands(),
                postmortem.status(),
                writing(postmortem.content()),
                postmortem.drafted().map(Proposed::content).map(Luggage::writing),
                archived.versions().stream().map(Luggage::version).toList(),
                postmortem.authors().stream().map(Luggage::person).toList(),
                postmortem.approval().map(given -> new Review(person(given.by()), given.at())),
                postmortem.publication().map(given -> new Review(person(given.by()), given.at())),
                postmortem.createdAt(),
                postmortem.updatedAt());
    }

    static Version version(PostmortemVersion version) {
        Optional<Writer> by = version.edition().by() instanceof Author.Person person
                ? Optional.of(new Writer(person(person.who()), person.via()))
                : Optional.empty();
        return new Version(version.edition().number(), by, version.edition().at(), writing(version.content()));
    }

    static Writing writing(Content content) {
        return new Writing(
                wanted(content),
                content.trackedItems().stream().map(Luggage::item).toList());
    }

    private static Item item(ActionItem item) {
        return new Item(
                item.id(), item.task().owner().map(Owner::shown), item.reminded(), item.createdAt(), item.updatedAt());
    }

    private static Person person(Responder who) {
        return new Person(who.name(), who.email());
    }

    private static WantedContent wanted(Content content) {
        Map<Part, Change<String>> texts = new EnumMap<>(Part.class);
        content.texts().forEach((part, text) -> texts.put(part, Change.to(text.value())));
        SequencedMap<SectionKey, Change<String>> sections = new LinkedHashMap<>();
        content.sections().forEach((key, text) -> sections.put(key, Change.to(text.value())));
        return new WantedContent(
                texts,
                form(content.impact(), Function.identity()),
                form(content.timeline(), Function.identity()),
                form(
                        content.actionItems(),
                        items -> items.stream().map(Luggage::wanted).toList()),
                change(content.contributingFactors(), Luggage::wanted),
                form(content.responseTimeline(), Function.identity()),
                change(content.body(), body -> body.value()),
                sections);
    }

    private static <T, W> Change<WantedForm<W>> form(Optional<Form<T>> form, Function<T, W> wanted) {
        return change(form, given -> switch (given) {
            case Form.Structured<T> structured -> new WantedForm.Fields<>(wanted.apply(structured.value()));
            case Form.Page<T> page -> new WantedForm.Page<>(page.html().value());
        });
    }

    private static <T, W> Change<W> change(Optional<T> given, Function<T, W> wanted) {
        return given.map(wanted).<Change<W>>map(Change::to).orElseGet(Change::keep);
    }

    private static WantedFactors wanted(ContributingFactors factors) {
        return switch (factors) {
            case ContributingFactors.Told told ->
                new WantedFactors.Told(told.text().value());
            case ContributingFactors.Listed listed -> new WantedFactors.Listed(listed.factors());
        };
    }

    private static ListedItem wanted(ActionItem item) {
        Task task = item.task();
        return ListedItem.of(new WantedItem(
                task.text(),
                task.owner().map(Luggage::wanted),
                task.dueDate(),
                task.category(),
                task.status(),
                task.comment()));
    }

    private static WantedOwner wanted(Owner owner) {
        return switch (owner) {
            case Owner.Person person -> new WantedOwner.Person(person.who().email());
            case Owner.Named named -> new WantedOwner.Named(named.name());
        };
    }
}
