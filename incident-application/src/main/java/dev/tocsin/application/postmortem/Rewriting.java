package dev.tocsin.application.postmortem;

import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Markup;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.SectionKey;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes of what a postmortem says, and of what somebody wants it to say, what it will say. */
record Rewriting(Directory directory, Markup markup, Ids ids, InstantSource clock) {

    /** What it will say; whatever that is, it does not count where there are faults. */
    record Written(Content content, List<Invalid.Field> faults) {}

    Written rewritten(OrganizationId organization, Content present, WantedContent wanted) {
        Cleaning cleaning = new Cleaning(markup);
        Optional<Form<List<ActionItem>>> items = form(
                Part.ACTION_ITEMS,
                wanted.actionItems(),
                present.actionItems(),
                list -> items(organization, present.trackedItems(), list, cleaning),
                cleaning);
        SequencedMap<SectionKey, Markdown> sections = sections(present.sections(), wanted, cleaning);
        Content content = new Content(
                texts(present.texts(), wanted, cleaning),
                form(Part.IMPACT, wanted.impact(), present.impact(), Function.identity(), cleaning),
                form(Part.TIMELINE, wanted.timeline(), present.timeline(), Function.identity(), cleaning),
                items,
                factors(wanted.contributingFactors(), present.contributingFactors(), cleaning),
                form(
                        Part.RESPONSE_TIMELINE,
                        wanted.responseTimeline(),
                        present.responseTimeline(),
                        Function.identity(),
                        cleaning),
                body(wanted.body(), present.body(), cleaning),
                sections);
        return new Written(content, cleaning.faults());
    }

    private static Map<Part, Markdown> texts(Map<Part, Markdown> present, WantedContent wanted, Cleaning cleaning) {
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        for (Part part : Content.TEXTS) {
            applied(
                            wanted.texts().getOrDefault(part, Change.keep()),
                            Optional.ofNullable(present.get(part)),
                            text -> cleaning.markdown(part.word(), text))
                    .ifPresent(text -> texts.put(part, text));
        }
        return texts;
    }

    /** In the order in which they are, and new ones after them. */
    private static SequencedMap<SectionKey, Markdown> sections(
            SequencedMap<SectionKey, Markdown> present, WantedContent wanted, Cleaning cleaning) {
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>(present);
        wanted.sections().forEach((key, change) -> {
            String field = "sections." + key.value();
            if (key.part().isPresent()) {
                cleaning.fault(field, "has a field of its own: " + key.value());
            } else {
                applied(change, Optional.ofNullable(present.get(key)), text -> cleaning.markdown(field, text))
                        .ifPresentOrElse(text -> sections.put(key, text), () -> sections.remove(key));
            }
        });
        if (sections.size() > Content.MAX_SECTIONS) {
            cleaning.fault("sections", "are more than " + Content.MAX_SECTIONS);
            return present;
        }
        return sections;
    }

    private static Optional<Body> body(Change<String> wanted, Optional<Body> present, Cleaning cleaning) {
        return applied(wanted, present, text -> cleaning.body("body", text));
    }

    private static Optional<ContributingFactors> factors(
            Change<WantedFactors> wanted, Optional<ContributingFactors> present, Cleaning cleaning) {
        return applied(wanted, present, factors -> switch (factors) {
            case WantedFactors.Told told ->
                cleaning.markdown(Part.CONTRIBUTING_FACTORS.word(), told.markdown())
                        .map(ContributingFactors.Told::new);
            case WantedFactors.Listed listed -> Optional.of(new ContributingFactors.Listed(listed.factors()));
        });
    }

    private static <W, T> Optional<Form<T>> form(
            Part part,
            Change<WantedForm<W>> wanted,
            Optional<Form<T>> present,
            Function<W, T> fields,
            Cleaning cleaning) {
        return applied(wanted, present, form -> switch (form) {
            case WantedForm.Fields<W> given -> Optional.of(Form.structured(fields.apply(given.value())));
            case WantedForm.Page<W> page ->
                cleaning.html(part.word() + "_html", page.html()).map(Form::page);
        });
    }

    private static <W, T> Optional<T> applied(Change<W> wanted, Optional<T> present, Function<W, Optional<T>> made) {
        return switch (wanted) {
            case Change.Keep<W> keep -> present;
            case Change.To<W> to -> made.apply(to.value());
            case Change.Clear<W> clear -> Optional.empty();
        };
    }

    private List<ActionItem> items(
            OrganizationId organization, List<ActionItem> present, List<ListedItem> wanted, Cleaning cleaning) {
        Stream<WantedOwner> named =
                wanted.stream().flatMap(item -> item.change().owner().appliedTo(Optional.empty()).stream());
        Owners owners = Owners.among(named, present, organization, directory);
        return new ItemList(present, owners, cleaning).of(wanted, () -> new ActionItemId(ids.next()), clock.instant());
    }
}
