package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;

import dev.tocsin.application.postmortem.BroughtPostmortem.Item;
import dev.tocsin.application.postmortem.BroughtPostmortem.Person;
import dev.tocsin.application.postmortem.BroughtPostmortem.Review;
import dev.tocsin.application.postmortem.BroughtPostmortem.Version;
import dev.tocsin.application.postmortem.BroughtPostmortem.Writing;
import dev.tocsin.domain.postmortem.Demands;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A published postmortem of two versions and with two action items, on its way, where somebody may tamper with it. */
final class Parcel {

    PostmortemNumber number;
    Demands demands;
    PostmortemStatus status;
    WantedContent content;
    List<Item> items;
    List<Version> versions;
    List<Person> authors;
    Optional<Review> approval;
    Optional<Review> publication;
    Instant createdAt;
    Instant updatedAt;

    Parcel() {
        BroughtPostmortem packed = packed();
        number = packed.number();
        demands = packed.demands();
        status = packed.status();
        content = packed.content().content();
        items = new ArrayList<>(packed.content().items());
        versions = new ArrayList<>(packed.versions());
        authors = new ArrayList<>(packed.authors());
        approval = packed.approval();
        publication = packed.publication();
        createdAt = packed.createdAt();
        updatedAt = packed.updatedAt();
    }

    private static BroughtPostmortem packed() {
        Studio studio = new Studio();
        studio.written(WantedItem.of("Add an alert"), WantedItem.of("Add a limit"));
        studio.edit(studio.casey, WantedContent.NOTHING.with(Part.SUMMARY, "It was slow"))
                .orElseThrow();
        studio.published();
        return Luggage.packed(
                studio.tocsin.postmortemArchive().export(studio.casey, FIRST).orElseThrow());
    }

    BroughtPostmortem brought() {
        return new BroughtPostmortem(
                number,
                demands,
                status,
                new Writing(content, items),
                Optional.empty(),
                versions,
                authors,
                approval,
                publication,
                createdAt,
                updatedAt);
    }

    void publishedAt(Instant at) {
        publication = publication.map(review -> new Review(review.by(), at));
    }

    void approvedAt(Instant at) {
        approval = publication.map(review -> new Review(review.by(), at));
    }

    void remindedOn(LocalDate day) {
        Item first = items.getFirst();
        items.set(0, new Item(first.id(), first.ownerName(), Optional.of(day), first.createdAt(), first.updatedAt()));
    }

    void change(int version, int number, Instant at) {
        Version before = versions.get(version);
        versions.set(version, new Version(number, before.by(), at, before.content()));
    }

    void itemCreatedAt(Instant at) {
        Item first = items.getFirst();
        items.set(0, new Item(first.id(), first.ownerName(), first.reminded(), at, at));
    }
}
