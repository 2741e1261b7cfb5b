package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.APPROVING;
import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.DUE;
import static dev.tocsin.domain.postmortem.Writings.FOUR_EYES;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.OPEN;
import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.occasion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people do to a postmortem, in any order: these things always hold. The seed is the test's name. */
class PostmortemPropertiesTest {

    private static final int STEPS = 60;

    /** With which a section says that a person wrote it. */
    private static final String BY_HAND = "by hand";

    static List<Long> seeds() {
        return new Random(20260419).longs(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_sequence_of_commands_keeps_the_invariants(long seed) {
        Random random = new Random(seed);
        Instant now = NOON;
        Postmortem postmortem = Postmortem.drafted(
                        occasion(anyOf(random, Level.values())), proposal(random), BY_JANE, now)
                .next();
        Map<Integer, Content> kept = new LinkedHashMap<>();
        kept.put(postmortem.edition().number(), postmortem.latest().content());
        for (int step = 0; step < STEPS; step++) {
            now = now.plusSeconds(random.nextInt(3_600));
            Decision<Postmortem> decision = anyCommand(postmortem, random, step, now);
            if (decision instanceof Decision.Accepted<Postmortem> accepted) {
                assertStepHolds(postmortem, accepted.next(), accepted.events(), now);
                postmortem = accepted.next();
                keep(kept, postmortem);
            } else if (decision instanceof Decision.Unchanged<Postmortem> unchanged) {
                assertThat(unchanged.state()).isSameAs(postmortem);
            }
        }
        assertThat(kept.keySet()).containsExactlyElementsOf(numbersTo(kept.size()));
    }

    /** What is new is kept, what is kept already says the same still, but for its action items. */
    private static void keep(Map<Integer, Content> kept, Postmortem postmortem) {
        Content content = postmortem.latest().content();
        Content before = kept.putIfAbsent(postmortem.edition().number(), content);
        if (before != null) {
            assertThat(withoutItems(content)).isEqualTo(withoutItems(before));
        }
    }

    private static void assertStepHolds(Postmortem before, Postmortem next, List<IncidentEvent> events, Instant now) {
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.at()).isEqualTo(now));
        assertThat(next.version()).isEqualTo(before.version() + 1);
        assertThat(next.updatedAt()).isEqualTo(now);
        assertThat(next.authors()).containsAll(before.authors());
        boolean isRewritten = !withoutItems(next.content()).equals(withoutItems(before.content()));
        if (isRewritten) {
            assertThat(before.status()).isNotEqualTo(PostmortemStatus.PUBLISHED);
            assertThat(next.edition().number()).isEqualTo(before.edition().number() + 1);
        }
        if (!next.edition().equals(before.edition())) {
            assertThat(next.status()).isEqualTo(PostmortemStatus.DRAFT);
            assertThat(next.approval()).isEmpty();
        }
        if (next.status() == PostmortemStatus.PUBLISHED && before.status() != PostmortemStatus.PUBLISHED) {
            assertThat(next.demands().objection(next.content())).isEmpty();
        }
        assertThat(byHand(next)).containsAll(isEditedByAPerson(before, next) ? List.of() : byHand(before));
    }

    private static boolean isEditedByAPerson(Postmortem before, Postmortem next) {
        return !next.edition().equals(before.edition()) && next.drafted().equals(before.drafted());
    }

    private static Decision<Postmortem> anyCommand(Postmortem postmortem, Random random, int step, Instant now) {
        Author.Person by = random.nextBoolean() ? BY_JANE : BY_CASEY;
        PostmortemSettings settings = anyOf(random, OPEN, APPROVING, FOUR_EYES);
        ActionItemId item = itemId(1 + random.nextInt(4));
        return switch (random.nextInt(9)) {
            case 0 -> postmortem.approve(settings, by, now);
            case 1 -> postmortem.publish(settings, by, now);
            case 2 -> postmortem.unpublish(by, now);
            case 3 -> postmortem.redraft(proposal(random), by, now);
            case 4 ->
                hasItem(postmortem, item)
                        ? postmortem.items().remove(item, by, now)
                        : postmortem.items().add(item, Task.of("Task " + step).dueOn(DUE), by, now);
            case 5 -> postmortem.items().change(item, task -> task.in(anyOf(random, ActionStatus.values())), by, now);
            case 6 -> postmortem.edit(complete(), by, now);
            default -> postmortem.edit(edited(postmortem.content(), random, step), by, now);
        };
    }

    private static boolean hasItem(Postmortem postmortem, ActionItemId item) {
        return postmortem.items().find(item).isPresent();
    }

    private static Content edited(Content content, Random random, int step) {
        return content.with(anyText(random), new Markdown(BY_HAND + " " + random.nextInt(step + 1)));
    }

    private static Proposal proposal(Random random) {
        Content proposed = random.nextBoolean() ? complete() : Content.NOTHING;
        for (int n = random.nextInt(4); n > 0; n--) {
            proposed = proposed.with(anyText(random), new Markdown("proposed " + random.nextInt(3)));
        }
        return new Proposal(proposed, List.of());
    }

    private static List<Map.Entry<Part, Markdown>> byHand(Postmortem postmortem) {
        return postmortem.content().texts().entrySet().stream()
                .filter(text -> text.getValue().value().startsWith(BY_HAND))
                .toList();
    }

    private static Content withoutItems(Content content) {
        return content.withActionItems(Optional.empty());
    }

    private static Part anyText(Random random) {
        return anyOf(random, Content.TEXTS.toArray(new Part[0]));
    }

    @SafeVarargs
    private static <T> T anyOf(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }

    private static List<Integer> numbersTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
