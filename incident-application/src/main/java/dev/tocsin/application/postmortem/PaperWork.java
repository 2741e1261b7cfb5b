package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.postmortem.Paper.Chapter;
import dev.tocsin.application.postmortem.Paper.Fact;
import dev.tocsin.application.postmortem.Paper.Passage;
import dev.tocsin.domain.drafting.Wording;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what a document says of a postmortem and its incident: what is not said has no place in it. */
record PaperWork(StoredIncident stored, PostmortemView view) {

    Paper paper() {
        return new Paper(view.number() + ": " + incident().details().title().value(), facts(), chapters());
    }

    private Incident incident() {
        return stored.incident();
    }

    private List<Fact> facts() {
        Postmortem postmortem = view.postmortem();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Incident", stored.number().toString()));
        facts.add(new Fact("Severity", incident().details().severity().name()));
        facts.add(new Fact("Opened", Wording.minute(incident().createdAt())));
        incident().acknowledgement().ifPresent(by -> facts.add(signed("Acknowledged", by.by(), by.at())));
        incident().resolution().ifPresent(by -> facts.add(signed("Resolved", by.by(), by.at())));
        facts.add(new Fact("Status", postmortem.status().word()));
        facts.add(new Fact("Version", String.valueOf(postmortem.edition().number())));
        if (!postmortem.authors().isEmpty()) {
            facts.add(new Fact(
                    "Written by",
                    postmortem.authors().stream().map(Responder::name).collect(Collectors.joining(", "))));
        }
        postmortem.approval().ifPresent(approval -> facts.add(signed("Approved", approval.by(), approval.at())));
        postmortem.publication().ifPresent(shown -> facts.add(signed("Published", shown.by(), shown.at())));
        return List.copyOf(facts);
    }

    private static Fact signed(String what, Responder by, Instant at) {
        return new Fact(what, Wording.minute(at) + " by " + by.name());
    }

    /** In the order of the template; what it does not have follows, the parts first. */
    private List<Chapter> chapters() {
        Content content = view.postmortem().content();
        Set<SectionKey> keys = new LinkedHashSet<>();
        view.postmortem().demands().sections().forEach(section -> keys.add(section.key()));
        Arrays.stream(Part.values()).forEach(part -> keys.add(new SectionKey(part.word())));
        keys.addAll(content.sections().keySet());
        List<Chapter> chapters = new ArrayList<>();
        keys.forEach(key -> passage(key, content).ifPresent(said -> chapters.add(chapter(key, said))));
        content.body().ifPresent(body -> chapters.add(new Chapter("Further notes", new Passage.Prose(body.value()))));
        return List.copyOf(chapters);
    }

    private Chapter chapter(SectionKey key, Passage passage) {
        return new Chapter(view.postmortem().demands().title(key), passage);
    }

    private static Optional<Passage> passage(SectionKey key, Content content) {
        return key.part()
                .map(part -> passage(part, content))
                .orElseGet(() ->
                        Optional.ofNullable(content.sections().get(key)).map(text -> new Passage.Prose(text.value())));
    }

    private static Optional<Passage> passage(Part part, Content content) {
        return switch (part) {
            case IMPACT -> formed(content.impact(), PaperWork::impact);
            case TIMELINE -> formed(content.timeline(), Passage.Moments::new);
            case ACTION_ITEMS -> formed(content.actionItems(), Passage.Tasks::new);
            case CONTRIBUTING_FACTORS -> content.contributingFactors().map(PaperWork::factors);
            case RESPONSE_TIMELINE -> formed(content.responseTimeline(), PaperWork::times);
            default -> content.text(part).map(text -> new Passage.Prose(text.value()));
        };
    }

    private static <T> Optional<Passage> formed(Optional<Form<T>> given, Function<T, Passage> structured) {
        return given.map(form -> switch (form) {
            case Form.Structured<T> fields -> structured.apply(fields.value());
            case Form.Page<T> page -> new Passage.Page(page.html());
        });
    }

    private static Passage impact(ImpactReport report) {
        List<Fact> facts = new ArrayList<>();
        report.duration().ifPresent(text -> facts.add(new Fact("Duration", text)));
        report.usersAffected().ifPresent(text -> facts.add(new Fact("Users affected", text)));
        if (!report.servicesAffected().isEmpty()) {
            facts.add(new Fact("Services affected", String.join(", ", report.servicesAffected())));
        }
        report.revenueImpact().ifPresent(text -> facts.add(new Fact("Revenue impact", text)));
        return new Passage.Facts(facts);
    }

    private static Passage times(ResponseTimes times) {
        List<Fact> facts = new ArrayList<>();
        times.timeToAcknowledge().ifPresent(text -> facts.add(new Fact("Time to acknowledge", text)));
        times.timeToIdentify().ifPresent(text -> facts.add(new Fact("Time to identify", text)));
        times.timeToResolve().ifPresent(text -> facts.add(new Fact("Time to resolve", text)));
        return new Passage.Facts(facts);
    }

    private static Passage factors(ContributingFactors factors) {
        return switch (factors) {
            case ContributingFactors.Told told -> new Passage.Prose(told.text().value());
            case ContributingFactors.Listed listed -> new Passage.Points(listed.factors());
        };
    }
}
