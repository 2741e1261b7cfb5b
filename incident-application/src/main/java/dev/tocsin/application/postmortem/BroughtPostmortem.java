package dev.tocsin.application.postmortem;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Demands;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A postmortem as it was written down elsewhere; see {@link dev.tocsin.domain.postmortem.Postmortem}. Nothing of it has
 * been looked at yet but the form of each value.
 *
 * @param content with its action items as they are now
 * @param proposal what was proposed last
 * @param versions oldest first
 */
public record BroughtPostmortem(
        PostmortemNumber number,
        Demands demands,
        PostmortemStatus status,
        Writing content,
        Optional<Writing> proposal,
        List<Version> versions,
        List<Person> authors,
        Optional<Review> approval,
        Optional<Review> publication,
        Instant createdAt,
        Instant updatedAt) {

    public BroughtPostmortem {
        versions = List.copyOf(versions);
        authors = List.copyOf(authors);
    }

    /** Somebody, by the address that they have here as well, and the name that they had when it was written. */
    public record Person(String name, Email email) {}

    /** An approval, or a publication. */
    public record Review(Person by, Instant at) {}

    /**
     * What it said.
     *
     * @param content all of it; what is kept of something counts as nothing
     * @param items for each action item of the content, what is known of it besides
     */
    public record Writing(WantedContent content, List<Item> items) {

        public Writing {
            content = content.anew();
            items = List.copyOf(items);
            if (items.size() != wanted(content).size()) {
                throw new IllegalArgumentException("not one for each action item: " + items.size());
            }
        }

        List<ListedItem> wantedItems() {
            return wanted(content);
        }

        private static List<ListedItem> wanted(WantedContent content) {
            return content.actionItems() instanceof Change.To<WantedForm<List<ListedItem>>> to
                            && to.value() instanceof WantedForm.Fields<List<ListedItem>> fields
                    ? fields.value()
                    : List.of();
        }
    }

    /**
     * What an action item is beside what it says.
     *
     * @param id by which it is the same one in every writing; here it gets another
     * @param ownerName what its owner was called then
     */
    public record Item(
            ActionItemId id,
            Optional<String> ownerName,
            Optional<LocalDate> reminded,
            Instant createdAt,
            Instant updatedAt) {}

    /**
     * What it said once it had been edited.
     *
     * @param by empty where Tocsin itself made it
     */
    public record Version(int number, Optional<Writer> by, Instant at, Writing content) {}

    /** Who made a version, and the way they came. */
    public record Writer(Person who, Author.Via via) {}
}
