package dev.tocsin.application.postmortem;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What somebody wants a postmortem to say; of what is not given, or kept, it goes on saying what it does. Whatever
 * could do harm will be taken from Markdown and HTML; a text of which nothing is left is as good as none.
 *
 * @param texts of {@link dev.tocsin.domain.postmortem.Content#TEXTS}, in Markdown
 * @param actionItems a list takes the place of the one before; an item that is in both is the same one
 * @param body Markdown
 * @param sections those that are no {@link Part}, in Markdown
 */
public record WantedContent(
        Map<Part, Change<String>> texts,
        Change<WantedForm<ImpactReport>> impact,
        Change<WantedForm<List<TimelineNote>>> timeline,
        Change<WantedForm<List<ListedItem>>> actionItems,
        Change<WantedFactors> contributingFactors,
        Change<WantedForm<ResponseTimes>> responseTimeline,
        Change<String> body,
        SequencedMap<SectionKey, Change<String>> sections) {

    /** Everything as it is. */
    public static final WantedContent NOTHING = new WantedContent(
            Map.of(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            new LinkedHashMap<>());

    public WantedContent {
        texts = Map.copyOf(texts);
        sections = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sections));
    }

    /** The same, with this text besides. */
    public WantedContent with(Part part, String markdown) {
        Map<Part, Change<String>> next = new LinkedHashMap<>(texts);
        next.put(part, Change.to(markdown));
        return new WantedContent(
                next, impact, timeline, actionItems, contributingFactors, responseTimeline, body, sections);
    }

    /** The same, with nothing but new action items: that is how a postmortem begins which has none yet. */
    WantedContent anew() {
        return new WantedContent(
                texts,
                impact,
                timeline,
                actionItems.map(WantedContent::anew),
                contributingFactors,
                responseTimeline,
                body,
                sections);
    }

    private static WantedForm<List<ListedItem>> anew(WantedForm<List<ListedItem>> form) {
        return switch (form) {
            case WantedForm.Fields<List<ListedItem>> fields ->
                new WantedForm.Fields<>(
                        fields.value().stream().map(ListedItem::anew).toList());
            case WantedForm.Page<List<ListedItem>> page -> page;
        };
    }

    /** The same, with these action items in the place of all before. */
    public WantedContent with(WantedItem... items) {
        return new WantedContent(
                texts,
                impact,
                timeline,
                Change.to(new WantedForm.Fields<>(
                        Stream.of(items).map(ListedItem::of).toList())),
                contributingFactors,
                responseTimeline,
                body,
                sections);
    }
}
