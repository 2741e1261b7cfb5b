package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.postmortem.PostmortemArchive.BringIn;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is brought in may have been made by anybody: it is taken only if a postmortem here could have become so. */
class UnsoundPostmortemTest {

    private static final Instant CREATED = Instant.parse("2026-04-18T12:27:00Z");

    private final Studio studio = new Studio();

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "the number of another year",
                        parcel -> parcel.number = new PostmortemNumber(2025, 1),
                        "postmortem_number",
                        "must be of the year of created_at"),
                fault("no version", parcel -> parcel.versions.clear(), "versions", "must not be empty"),
                fault(
                        "a gap between versions",
                        parcel -> parcel.change(1, 3, CREATED),
                        "versions[1].version",
                        "must be 2: versions come in order, and without a gap"),
                fault(
                        "another text than its last version has",
                        parcel -> parcel.versions.removeLast(),
                        "versions[0]",
                        "must say what the postmortem says"),
                fault(
                        "a draft that is published",
                        parcel -> parcel.status = PostmortemStatus.DRAFT,
                        "published_at",
                        "must not be given where the status is not published"),
                fault(
                        "a draft that is approved",
                        parcel -> {
                            parcel.approval = parcel.publication;
                            parcel.publication = Optional.empty();
                            parcel.status = PostmortemStatus.DRAFT;
                        },
                        "approved_at",
                        "must not be given where the status is draft"),
                fault(
                        "published by nobody",
                        parcel -> parcel.publication = Optional.empty(),
                        "published_at",
                        "is required where the status is published"),
                fault(
                        "published before it was written",
                        parcel -> parcel.publishedAt(CREATED.minus(Duration.ofMinutes(2))),
                        "published_at",
                        "must not be before the last version"),
                fault(
                        "approved before it was written",
                        parcel -> parcel.approvedAt(CREATED.minus(Duration.ofMinutes(2))),
                        "approved_at",
                        "must not be before the last version"),
                fault(
                        "a number after which there are no more",
                        parcel -> parcel.number = new PostmortemNumber(2026, 999_999_999),
                        "postmortem_number",
                        "must have six digits at most"),
                fault(
                        "a reminder that is to come",
                        parcel -> parcel.remindedOn(LocalDate.of(9999, 12, 31)),
                        "action_items[0].reminded_on",
                        "must not be in the future"),
                fault(
                        "changed in the future",
                        parcel -> parcel.updatedAt = CREATED.plus(Duration.ofDays(2)),
                        "updated_at",
                        "must not be in the future"),
                fault(
                        "a version that is older than the one before",
                        parcel -> parcel.change(1, 2, CREATED.minus(Duration.ofHours(1))),
                        "versions[1].created_at",
                        "must not be before that of the version before"),
                fault(
                        "an author twice",
                        parcel -> parcel.authors.add(parcel.authors.getFirst()),
                        "authors[1].email",
                        "is there twice"),
                fault(
                        "an action item twice",
                        parcel -> parcel.items.set(1, parcel.items.getFirst()),
                        "action_items[1].id",
                        "is there twice"),
                fault(
                        "an action item of the future",
                        parcel -> parcel.itemCreatedAt(CREATED.plus(Duration.ofDays(2))),
                        "action_items[0].created_at",
                        "must not be in the future"));
    }

    private static Arguments fault(String what, Consumer<Parcel> tampering, String field, String problem) {
        return arguments(what, tampering, new Rejection.Invalid.Field(field, problem));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void it_is_refused_with_what_is_wrong(String what, Consumer<Parcel> tampering, Rejection.Invalid.Field fault) {
        Parcel parcel = new Parcel();
        tampering.accept(parcel);
        BringIn command = new BringIn(studio.aResolvedIncident(), parcel.brought());

        Rejection why = why(studio.tocsin.postmortemArchive().bringIn(Request.by(studio.jane), command));

        assertThat(why)
                .as(what)
                .isInstanceOfSatisfying(
                        Rejection.Invalid.class,
                        invalid -> assertThat(invalid.fields()).contains(fault));
        assertThat(studio.board().get(studio.jane, FIRST)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_clock_that_was_a_little_wrong_is_no_fault() {
        Parcel parcel = new Parcel();
        parcel.publishedAt(CREATED.minusSeconds(59));
        BringIn command = new BringIn(studio.aResolvedIncident(), parcel.brought());

        assertThat(studio.tocsin
                        .postmortemArchive()
                        .bringIn(Request.by(studio.jane), command)
                        .orElseThrow()
                        .postmortem()
                        .publication()
                        .orElseThrow()
                        .at())
                .isEqualTo(CREATED.minusSeconds(59));
    }
}
