package dev.tocsin.application.postmortem;

import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.postmortem.BroughtPostmortem.Item;
import dev.tocsin.application.postmortem.BroughtPostmortem.Person;
import dev.tocsin.application.postmortem.BroughtPostmortem.Version;
import dev.tocsin.application.postmortem.BroughtPostmortem.Writing;
import dev.tocsin.application.postmortem.Restoring.Restored;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.Proposed;
import dev.tocsin.domain.postmortem.Publication;
import dev.tocsin.domain.postmortem.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One postmortem being brought in; lives no longer than that. */
final class Restoration {

    private static final String NOBODY = "no user has this address";

    private final Case of;
    private final Map<Email, Responder> people;
    private final Rewriting rewriting;
    private final Ids ids;
    private final Chronology chronology;
    private final List<Invalid.Field> faults = new ArrayList<>();
    private final Map<ActionItemId, ActionItemId> itemIds = new HashMap<>();

    /** @param people with their present names */
    Restoration(Case of, Map<Email, Responder> people, Rewriting rewriting, Ids ids, Instant now) {
        this.of = of;
        this.people = people;
        this.rewriting = rewriting;
        this.ids = ids;
        this.chronology = new Chronology(now, this::fault);
    }

    Restored restored(BroughtPostmortem brought) {
        Soundness.check(brought, this::fault);
        chronology.check(brought);
        Content content = content("", brought.content(), false);
        Optional<Content> proposal = brought.proposal().map(writing -> content("proposal.", writing, true));
        List<PostmortemVersion> versions = versions(brought.versions());
        List<Responder> authors = authors(brought.authors());
        Optional<Approval> approval = brought.approval()
                .flatMap(given -> find("approved_by.email", given.by()).map(by -> new Approval(by, given.at())));
        Optional<Publication> publication = brought.publication()
                .flatMap(given -> find("published_by.email", given.by()).map(by -> new Publication(by, given.at())));
        if (faults.isEmpty() && !saysTheSame(versions.getLast().content(), content)) {
            fault("versions[" + (versions.size() - 1) + "]", "must say what the postmortem says");
        }
        if (!faults.isEmpty()) {
            return new Restored.Faulty(faults);
        }
        Postmortem postmortem = new Postmortem(
                of.incident().incident().organization(),
                new PostmortemId(ids.next()),
                of.ref(),
                brought.demands(),
                brought.status(),
                content,
                versions.getLast().edition(),
                proposal.map(drafted -> new Proposed(drafted, Optional.empty())),
                authors,
                approval,
                publication,
                brought.createdAt(),
                brought.updatedAt(),
                dev.tocsin.domain.Version.FIRST);
        return new Restored.Whole(postmortem, versions);
    }

    private void fault(String field, String problem) {
        faults.add(new Invalid.Field(field, problem));
    }

    private Optional<Responder> find(String field, Person person) {
        Optional<Responder> found = Optional.ofNullable(people.get(person.email()));
        if (found.isEmpty()) {
            fault(field, NOBODY);
        }
        return found;
    }

    private List<Responder> authors(List<Person> authors) {
        List<Responder> found = new ArrayList<>();
        for (int i = 0; i < authors.size(); i++) {
            find("authors[" + i + "].email", authors.get(i)).ifPresent(found::add);
        }
        return found;
    }

    private List<PostmortemVersion> versions(List<Version> brought) {
        List<PostmortemVersion> versions = new ArrayList<>();
        for (int i = 0; i < brought.size(); i++) {
            Version version = brought.get(i);
            String path = "versions[" + i + "].";
            Author by = version.by()
                    .flatMap(writer -> find(path + "created_by.email", writer.who())
                            .<Author>map(who -> new Author.Person(
                                    called(writer.who().name(), who), writer.via(), Optional.empty())))
                    .orElse(Author.AUTOMATIC);
            versions.add(new PostmortemVersion(
                    new Edition(Edition.FIRST + i, by, version.at()), content(path, version.content(), true)));
        }
        return versions;
    }

    /** @param asThen whether people are to be called what they were called when it was written */
    private Content content(String path, Writing writing, boolean asThen) {
        Rewriting.Written written =
                rewriting.rewritten(of.incident().incident().organization(), Content.NOTHING, writing.content());
        written.faults().forEach(fault -> fault(path + fault.name(), fault.problem()));
        List<ActionItem> bare = written.content().trackedItems();
        List<ActionItem> items = new ArrayList<>();
        Set<ActionItemId> seen = new HashSet<>();
        for (int i = 0; i < bare.size(); i++) {
            Item item = writing.items().get(i);
            String field = path + Part.ACTION_ITEMS.word() + "[" + i + "].";
            if (seen.add(item.id())) {
                chronology.check(field, item);
                items.add(restored(bare.get(i).task(), item, asThen));
            } else {
                fault(field + "id", "is there twice");
            }
        }
        return bare.isEmpty()
                ? written.content()
                : written.content().withActionItems(Optional.of(Form.structured(items)));
    }

    private ActionItem restored(Task task, Item item, boolean asThen) {
        Task owned = task.owner()
                .flatMap(Owner::person)
                .flatMap(owner -> item.ownerName().filter(name -> asThen).map(name -> called(name, owner)))
                .map(owner -> task.ownedBy(new Owner.Person(owner)))
                .orElse(task);
        ActionItemId id = itemIds.computeIfAbsent(item.id(), old -> new ActionItemId(ids.next()));
        return new ActionItem(id, owned, item.reminded(), item.createdAt(), item.updatedAt());
    }

    private static Responder called(String name, Responder person) {
        return new Responder(person.id(), name, person.email());
    }

    /** Action items move on beside the versions. */
    private static boolean saysTheSame(Content version, Content present) {
        return version.withActionItems(Optional.empty()).equals(present.withActionItems(Optional.empty()));
    }
}
