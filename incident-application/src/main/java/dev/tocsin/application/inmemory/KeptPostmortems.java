package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.application.postmortem.PostmortemSummary;
import dev.tocsin.application.postmortem.TrackedItem;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.Task;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

record KeptPostmortems(Installation installation) implements Postmortems {

    private static final Comparator<StoredPostmortem> NEWEST_FIRST = Lists.newestFirst(
            stored -> stored.postmortem().createdAt(),
            stored -> stored.postmortem().id().value());

    private static final Comparator<TrackedItem> DUE_FIRST = Comparator.comparing(
                    (TrackedItem tracked) -> tracked.item().task().dueDate().orElse(LocalDate.MAX))
            .thenComparing(Lists.oldestFirst(
                    tracked -> tracked.item().createdAt(),
                    tracked -> tracked.item().id().value()));

    @Override
    public Optional<StoredPostmortem> find(OrganizationId organization, PostmortemRef ref) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> all(tenant).filter(named(tenant, ref)).findFirst());
    }

    @Override
    public boolean isTaken(OrganizationId organization, PostmortemNumber number) {
        return installation.read(
                organization,
                false,
                tenant -> tenant.postmortems
                        .all()
                        .anyMatch(stored -> stored.number().equals(number)));
    }

    @Override
    public Slice<PostmortemSummary, Integer> list(OrganizationId organization, PostmortemFilter filter, Search search) {
        List<PostmortemSummary> all = installation.read(
                organization,
                List.of(),
                tenant -> all(tenant)
                        .filter(stored -> shows(filter, stored.postmortem()))
                        .filter(stored -> search.matches(
                                stored.number().toString(),
                                stored.postmortem().incident().number().toString()))
                        .sorted(NEWEST_FIRST)
                        .map(stored -> PostmortemSummary.of(stored.number(), stored.postmortem()))
                        .toList());
        return search.part(all);
    }

    @Override
    public Slice<Edition, Integer> editions(OrganizationId organization, PostmortemId postmortem, Search search) {
        List<PostmortemVersion> versions = versions(organization, postmortem);
        return search.part(
                versions.reversed().stream().map(PostmortemVersion::edition).toList());
    }

    @Override
    public Optional<PostmortemVersion> version(OrganizationId organization, PostmortemId postmortem, int number) {
        return versions(organization, postmortem).stream()
                .filter(version -> version.edition().number() == number)
                .findFirst();
    }

    @Override
    public List<PostmortemVersion> versions(OrganizationId organization, PostmortemId postmortem) {
        return installation.read(
                organization,
                List.of(),
                tenant -> all(tenant)
                        .filter(stored -> stored.postmortem().id().equals(postmortem))
                        .findFirst()
                        .flatMap(stored -> tenant.versions.find(postmortem))
                        .orElse(List.of()));
    }

    @Override
    public Slice<TrackedItem, Integer> actionItems(
            OrganizationId organization, ActionItemFilter filter, Search search) {
        List<TrackedItem> all = installation.read(
                organization,
                List.of(),
                tenant -> all(tenant)
                        .flatMap(stored -> items(stored).filter(tracked -> sees(filter, stored, tracked)))
                        .filter(tracked -> shows(filter, tracked.item().task()))
                        .filter(tracked -> search.matches(tracked.item().task().text()))
                        .sorted(DUE_FIRST)
                        .toList());
        return search.part(all);
    }

    /** Those whose incidents are there. */
    private static Stream<StoredPostmortem> all(Tenant tenant) {
        return new Owing(tenant).postmortems().map(new PresentPeople(tenant)::in);
    }

    private static Predicate<StoredPostmortem> named(Tenant tenant, PostmortemRef ref) {
        return switch (ref) {
            case PostmortemRef.ByNumber byNumber -> stored -> stored.number().equals(byNumber.number());
            case PostmortemRef.ById byId -> stored -> stored.postmortem().id().equals(byId.id());
            case PostmortemRef.OfIncident of ->
                stored -> tenant.find(of.incident())
                        .filter(found -> found.incident()
                                .id()
                                .equals(stored.postmortem().incident().id()))
                        .isPresent();
            case PostmortemRef.WithItem with ->
                stored -> stored.postmortem().items().find(with.item()).isPresent();
        };
    }

    private static Stream<TrackedItem> items(StoredPostmortem stored) {
        Postmortem postmortem = stored.postmortem();
        List<ActionItem> items = postmortem.content().trackedItems();
        return items.stream()
                .map(item -> new TrackedItem(stored.number(), postmortem.incident(), item, postmortem.version()));
    }

    private static boolean shows(PostmortemFilter filter, Postmortem postmortem) {
        return any(filter.statuses(), postmortem.status()::equals) && any(filter.levels(), postmortem.level()::equals);
    }

    private static boolean sees(ActionItemFilter filter, StoredPostmortem stored, TrackedItem tracked) {
        return stored.postmortem().status() == PostmortemStatus.PUBLISHED
                || filter.reader().stream()
                        .allMatch(reader -> tracked.item()
                                .task()
                                .owner()
                                .flatMap(Owner::person)
                                .filter(owner -> owner.id().equals(reader))
                                .isPresent());
    }

    private static boolean shows(ActionItemFilter filter, Task task) {
        return any(filter.statuses(), task.status()::equals)
                && any(
                        filter.owners(),
                        email -> task.owner().flatMap(Owner::email).equals(Optional.of(email)))
                && any(
                        filter.categories(),
                        word -> task.category()
                                .filter(category -> Text.folded(category).equals(Text.folded(word)))
                                .isPresent())
                && filter.overdueOn().stream().allMatch(task::isOverdueOn);
    }

    private static <T> boolean any(List<T> wanted, Predicate<T> has) {
        return wanted.isEmpty() || wanted.stream().anyMatch(has);
    }
}
