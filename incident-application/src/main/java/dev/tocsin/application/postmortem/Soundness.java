package dev.tocsin.application.postmortem;

import dev.tocsin.application.postmortem.BroughtPostmortem.Person;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What no single field of a postmortem tells that was written down elsewhere: whether its fields can be of one. */
final class Soundness {

    /** The numbers of here go on after it, and must not come to an end. */
    private static final int LAST_SEQUENCE = 999_999;

    private Soundness() {}

    /** @param fault takes the field, and what is wrong with it */
    static void check(BroughtPostmortem brought, BiConsumer<String, String> fault) {
        if (brought.number().year()
                != brought.createdAt().atOffset(ZoneOffset.UTC).getYear()) {
            fault.accept("postmortem_number", "must be of the year of created_at");
        }
        if (brought.number().sequence() > LAST_SEQUENCE) {
            fault.accept("postmortem_number", "must have six digits at most");
        }
        if (brought.versions().isEmpty()) {
            fault.accept("versions", "must not be empty");
        }
        for (int i = 0; i < brought.versions().size(); i++) {
            if (brought.versions().get(i).number() != Edition.FIRST + i) {
                fault.accept(
                        "versions[" + i + "].version",
                        "must be " + (Edition.FIRST + i) + ": versions come in order, and without a gap");
            }
        }
        checkReviews(brought, fault);
        checkOnce(brought.authors(), Person::email, i -> "authors[" + i + "].email", fault);
        checkOnce(brought.demands().sections(), TemplateSection::key, i -> "template_sections[" + i + "].key", fault);
    }

    private static void checkReviews(BroughtPostmortem brought, BiConsumer<String, String> fault) {
        boolean isPublished = brought.status() == PostmortemStatus.PUBLISHED;
        if (isPublished && brought.publication().isEmpty()) {
            fault.accept("published_at", "is required where the status is published");
        }
        if (!isPublished && brought.publication().isPresent()) {
            fault.accept("published_at", "must not be given where the status is not published");
        }
        if (brought.status() == PostmortemStatus.DRAFT && brought.approval().isPresent()) {
            fault.accept("approved_at", "must not be given where the status is draft");
        }
    }

    private static <T, K> void checkOnce(
            List<T> all, Function<T, K> key, IntFunction<String> field, BiConsumer<String, String> fault) {
        Set<K> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(key.apply(all.get(i)))) {
                fault.accept(field.apply(i), "is there twice");
            }
        }
    }
}
