package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An action item as JSON, with the name that its owner had when it was written. What is empty is left out. */
final class ItemText {

    private ItemText() {}

    static Map<String, Object> object(ActionItem item) {
        Task task = item.task();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", item.id().value().toString());
        object.put("text", task.text());
        task.owner().ifPresent(owner -> object.put("owner", owner(owner)));
        task.dueDate().ifPresent(date -> object.put("due", date.toString()));
        task.category().ifPresent(category -> object.put("category", category));
        object.put("status", PostmortemWords.of(task.status()));
        task.comment().ifPresent(comment -> object.put("comment", comment.value()));
        item.reminded().ifPresent(date -> object.put("reminded", date.toString()));
        object.put("created", Facts.micros(item.createdAt()));
        object.put("updated", Facts.micros(item.updatedAt()));
        return object;
    }

    static ActionItem item(Map<String, Object> object) {
        Task task = new Task(
                Json.text(object, "text"),
                Json.findMembers(object, "owner").map(ItemText::owner),
                Json.findText(object, "due").map(LocalDate::parse),
                Json.findText(object, "category"),
                PostmortemWords.actionStatus(Json.text(object, "status")),
                Json.findText(object, "comment").map(Comment::new));
        return new ActionItem(
                new ActionItemId(UUID.fromString(Json.text(object, "id"))),
                task,
                Json.findText(object, "reminded").map(LocalDate::parse),
                Facts.instant(Json.number(object, "created")),
                Facts.instant(Json.number(object, "updated")));
    }

    private static Map<String, Object> owner(Owner owner) {
        return switch (owner) {
            case Owner.Person person -> PersonText.object(person.who());
            case Owner.Named named -> Map.of("name", named.name());
        };
    }

    private static Owner owner(Map<String, Object> object) {
        return object.containsKey("id")
                ? new Owner.Person(PersonText.person(object))
                : new Owner.Named(Json.text(object, "name"));
    }
}
