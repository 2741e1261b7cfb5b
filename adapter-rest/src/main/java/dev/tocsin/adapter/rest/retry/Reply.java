package dev.tocsin.adapter.rest.retry;

import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.postmortem.GeneratedPostmortem;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.postmortem.Postmortem;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How one kind of command is answered.
 *
 * @param draft what of the result was known before the commit
 * @param data that, as {@code data} shows it
 * @param assigned what the commit adds to the front of {@code data}
 * @param version what {@code ETag} names
 * @param location what comes before the first property of {@code data} in {@code Location}
 * @param <D> the draft
 * @param <R> the result
 * @param <T> the data
 */
public record Reply<D, R, T>(
        HttpStatus status,
        Argument<T> type,
        Function<R, D> draft,
        Function<D, T> data,
        Assigned assigned,
        Function<R, Object> assignment,
        Optional<ToLongFunction<R>> version,
        Optional<String> location) {

    /** For commands whose result is known before the commit. */
    public static <R, T> Reply<R, R, T> of(Class<T> type, Function<R, T> data) {
        return of(type, Function.identity(), data, Assigned.NOTHING, result -> "");
    }

    /** For commands of whose result nothing is shown but what is known before the commit. */
    public static <D, R, T> Reply<D, R, T> of(Class<T> type, Function<R, D> draft, Function<D, T> data) {
        return of(type, draft, data, Assigned.NOTHING, result -> "");
    }

    public static <T> Reply<dev.tocsin.application.incident.IncidentSnapshot, IncidentSummary, T> ofIncident(
            Class<T> type, Function<dev.tocsin.application.incident.IncidentSnapshot, T> data) {
        return of(type, IncidentSummary::snapshot, data, Assigned.NUMBER, IncidentSummary::number)
                .versioned(summary -> summary.snapshot().version());
    }

    public static <T> Reply<TimelineEntry.Entry, TimelineEntry, T> ofEntry(
            Class<T> type, Function<TimelineEntry.Entry, T> data) {
        return of(type, TimelineEntry::entry, data, Assigned.POSITION, TimelineEntry::position);
    }

    public static <T> Reply<Postmortem, PostmortemView, T> ofPostmortem(Class<T> type, Function<Postmortem, T> data) {
        return of(type, PostmortemView::postmortem, data, Assigned.POSTMORTEM_NUMBER, PostmortemView::number)
                .versioned(view -> view.postmortem().version());
    }

    public static <T> Reply<Drafted, GeneratedPostmortem, T> ofGenerated(Class<T> type, Function<Drafted, T> data) {
        return of(type, GeneratedPostmortem::drafted, data, Assigned.POSTMORTEM_NUMBER, GeneratedPostmortem::number)
                .versioned(generated -> generated.drafted().postmortem().version());
    }

    /** For something whose secret only the first answer tells. */
    public static <D, R, T> Reply<D, R, T> ofSecret(
            Class<T> type, Function<R, D> draft, Function<D, T> data, Function<R, Object> secret) {
        return of(type, draft, data, Assigned.SECRET, secret);
    }

    /** For something that is signed with a secret, which only the first answer tells. */
    public static <D, R, T> Reply<D, R, T> ofSigning(
            Class<T> type, Function<R, D> draft, Function<D, T> data, Function<R, Object> secret) {
        return of(type, draft, data, Assigned.SIGNING_SECRET, secret);
    }

    private static <D, R, T> Reply<D, R, T> of(
            Class<T> type,
            Function<R, D> draft,
            Function<D, T> data,
            Assigned assigned,
            Function<R, Object> assignment) {
        return new Reply<>(
                HttpStatus.OK,
                Argument.of(type),
                draft,
                data,
                assigned,
                assignment,
                Optional.empty(),
                Optional.empty());
    }

    /** Something new; where it is to be found, if it can be found by itself. */
    public Reply<D, R, T> created(String under) {
        return with(HttpStatus.CREATED, version, Optional.of(under));
    }

    public Reply<D, R, T> created() {
        return with(HttpStatus.CREATED, version, location);
    }

    public Reply<D, R, T> versioned(ToLongFunction<R> of) {
        return with(status, Optional.of(of), location);
    }

    OptionalLong version(R result) {
        return version.map(of -> OptionalLong.of(of.applyAsLong(result))).orElseGet(OptionalLong::empty);
    }

    private Reply<D, R, T> with(HttpStatus other, Optional<ToLongFunction<R>> versionOf, Optional<String> under) {
        return new Reply<>(other, type, draft, data, assigned, assignment, versionOf, under);
    }
}
