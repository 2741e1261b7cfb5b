package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Markdown.sentence;
import static dev.tocsin.domain.drafting.Wording.minute;
import static dev.tocsin.domain.drafting.Wording.span;

import dev.tocsin.domain.drafting.Course.Sign;
import dev.tocsin.domain.drafting.Statement.Measure;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.Alert;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What noticed it first, a machine or a person, and how soon it was an incident. */
final class Detection {

    private Detection() {}

    static List<Statement> path(Course course) {
        Optional<Sign> first = course.firstSign();
        List<Sign> others = course.signs().stream()
                .filter(sign -> !first.equals(Optional.of(sign)))
                .toList();
        return Statement.all(
                first.map(sign -> Statement.all(Optional.of(first(sign)), declared(course, sign)))
                        .orElse(unnoticed(course)),
                Abridgement.of(others, Abridgement.ALERTS, Sign::linked, Detection::further));
    }

    /** That no alert told of it, or one that came too late. */
    static List<Statement> gaps(Course course) {
        return course.firstSign()
                .map(sign -> Statement.all(course.created()
                        .filter(created -> course.earlySign().isEmpty())
                        .map(created -> late(sign, created))))
                .orElse(unnoticed(course));
    }

    private static Statement first(Sign sign) {
        return Statement.on(sign.linked(), sentence("The first sign was {}" + lit(sign.alert()), parts(sign.alert())));
    }

    private static Statement further(Sign sign) {
        return Statement.on(sign.linked(), sentence("Also linked: {}" + lit(sign.alert()), parts(sign.alert())));
    }

    private static Object[] parts(Alert alert) {
        String title = alert.title().value();
        Object name =
                alert.url().<Object>map(url -> new Markdown.Link(title, url)).orElse(title);
        return alert.resolvedAt()
                .map(resolved -> new Object[] {name, alert.source(), minute(alert.firedAt()), minute(resolved)})
                .orElseGet(() -> new Object[] {name, alert.source(), minute(alert.firedAt())});
    }

    private static String lit(Alert alert) {
        return alert.resolvedAt().isPresent()
                ? " from {}, which fired at {} until {}."
                : " from {}, which fired at {}.";
    }

    private static Optional<Statement> declared(Course course, Sign sign) {
        return course.created()
                .map(created -> course.earlySign().isEmpty() ? late(sign, created) : inTime(sign, created));
    }

    private static Statement inTime(Sign sign, Entry created) {
        Duration time = Course.between(sign.alert().firedAt(), created.at());
        String text = sentence("{} declared it at {}, {} later.", created.who(), minute(created.at()), span(time));
        return Statement.on(List.of(created, sign.linked()), text).valued(new Value.Took(Measure.DETECT, time));
    }

    private static Statement late(Sign sign, Entry created) {
        Duration time = Course.between(created.at(), sign.alert().firedAt());
        return Statement.on(
                List.of(created, sign.linked()),
                sentence(
                        "{} had declared it at {}, {} before the first alert.",
                        created.who(),
                        minute(created.at()),
                        span(time)));
    }

    private static List<Statement> unnoticed(Course course) {
        String which = course.signs().isEmpty() ? "" : " that fired in the day before";
        return Statement.all(course.created()
                .map(created -> Statement.on(
                        created,
                        sentence(
                                "No alert was linked" + which + "; {} declared it at {}.",
                                created.who(),
                                minute(created.at())))));
    }
}
