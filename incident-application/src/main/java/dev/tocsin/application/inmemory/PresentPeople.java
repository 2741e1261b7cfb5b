package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.Publication;
import java.util.List;

/** Postmortems with the names that their people have now; whose edition it is stays as it was then. */
record PresentPeople(Tenant tenant) {

    StoredPostmortem in(StoredPostmortem stored) {
        return new StoredPostmortem(stored.number(), stored.revision(), in(stored.postmortem()));
    }

    private Postmortem in(Postmortem postmortem) {
        return new Postmortem(
                postmortem.organization(),
                postmortem.id(),
                postmortem.incident(),
                postmortem.demands(),
                postmortem.status(),
                in(postmortem.content()),
                postmortem.edition(),
                postmortem.drafted(),
                postmortem.authors().stream().map(this::of).toList(),
                postmortem.approval().map(given -> new Approval(of(given.by()), given.at())),
                postmortem.publication().map(given -> new Publication(of(given.by()), given.at())),
                postmortem.createdAt(),
                postmortem.updatedAt(),
                postmortem.version());
    }

    private Content in(Content content) {
        return content.withActionItems(content.actionItems().map(this::in));
    }

    private Form<List<ActionItem>> in(Form<List<ActionItem>> items) {
        return switch (items) {
            case Form.Page<List<ActionItem>> page -> page;
            case Form.Structured<List<ActionItem>> structured ->
                Form.structured(structured.value().stream().map(this::in).toList());
        };
    }

    private ActionItem in(ActionItem item) {
        return item.task()
                .owner()
                .flatMap(Owner::person)
                .map(owner -> new ActionItem(
                        item.id(),
                        item.task().ownedBy(new Owner.Person(of(owner))),
                        item.reminded(),
                        item.createdAt(),
                        item.updatedAt()))
                .orElse(item);
    }

    private Responder of(Responder person) {
        return tenant.users.find(person.id()).map(User::responder).orElse(person);
    }
}
