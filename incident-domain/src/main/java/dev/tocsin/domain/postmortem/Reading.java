package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Comment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A content as it reads, line by line: so that two can be compared, whatever their parts are made of. */
final class Reading {

    static final String BODY = "body";

    private final SequencedMap<String, List<String>> lines = new LinkedHashMap<>();

    private Reading() {}

    /** What is there under its word in the API: the parts in their order, the body, the sections. */
    static SequencedMap<String, List<String>> of(Content content) {
        Reading reading = new Reading();
        for (Part part : Part.values()) {
            reading.read(part, content);
        }
        content.body().ifPresent(body -> reading.lines.put(BODY, lines(body.value())));
        content.sections().forEach((key, text) -> reading.lines.put(key.value(), lines(text.value())));
        return reading.lines;
    }

    private void read(Part part, Content content) {
        switch (part) {
            case IMPACT -> put(part, content.impact(), Reading::impact);
            case TIMELINE -> put(part, content.timeline(), Reading::timeline);
            case ACTION_ITEMS -> put(part, content.actionItems(), Reading::actionItems);
            case CONTRIBUTING_FACTORS ->
                content.contributingFactors().ifPresent(factors -> lines.put(part.word(), factors(factors)));
            case RESPONSE_TIMELINE -> put(part, content.responseTimeline(), Reading::responseTimes);
            default -> content.text(part).ifPresent(text -> lines.put(part.word(), lines(text.value())));
        }
    }

    private <T> void put(Part part, Optional<Form<T>> form, Function<T, List<String>> read) {
        form.ifPresent(given -> lines.put(
                part.word(),
                switch (given) {
                    case Form.Structured<T> structured -> read.apply(structured.value());
                    case Form.Page<T> page -> lines(page.html().value());
                }));
    }

    private static List<String> impact(ImpactReport impact) {
        List<String> read = new ArrayList<>();
        label(read, "duration", impact.duration());
        label(read, "users affected", impact.usersAffected());
        impact.servicesAffected().forEach(service -> label(read, "service affected", Optional.of(service)));
        label(read, "revenue impact", impact.revenueImpact());
        return read;
    }

    private static List<String> timeline(List<TimelineNote> notes) {
        return notes.stream()
                .flatMap(note -> lines(note.timestamp() + " " + note.description()).stream())
                .toList();
    }

    private static List<String> actionItems(List<ActionItem> items) {
        return items.stream().map(ActionItem::task).flatMap(Reading::task).toList();
    }

    private static Stream<String> task(Task task) {
        List<String> read = new ArrayList<>();
        read.add("status: " + task.status().word());
        label(read, "owner", task.owner().map(Reading::owner));
        label(read, "due", task.dueDate().map(LocalDate::toString));
        label(read, "category", task.category());
        label(read, "comment", task.comment().map(Comment::value));
        return Stream.concat(lines(task.text()).stream(), read.stream());
    }

    private static String owner(Owner owner) {
        return owner.email()
                .map(email -> owner.shown() + " <" + email.value() + ">")
                .orElseGet(owner::shown);
    }

    private static List<String> factors(ContributingFactors factors) {
        return switch (factors) {
            case ContributingFactors.Told told -> lines(told.text().value());
            case ContributingFactors.Listed listed ->
                listed.factors().stream().map(factor -> "- " + factor).toList();
        };
    }

    private static List<String> responseTimes(ResponseTimes times) {
        List<String> read = new ArrayList<>();
        label(read, "time to acknowledge", times.timeToAcknowledge());
        label(read, "time to identify", times.timeToIdentify());
        label(read, "time to resolve", times.timeToResolve());
        return read;
    }

    private static void label(List<String> read, String label, Optional<String> value) {
        value.ifPresent(text -> read.addAll(lines(label + ": " + text)));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
