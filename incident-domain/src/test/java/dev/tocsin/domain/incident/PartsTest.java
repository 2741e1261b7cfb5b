package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that an incident is made of. */
class PartsTest {

    private static final String LONG = "x".repeat(10_001);

    @Test
    void texts_are_trimmed_and_have_a_length() {
        assertThat(new Title(" Checkout is down ").value()).isEqualTo("Checkout is down");
        assertThat(new Title(LONG.substring(0, 200)).value()).hasSize(Title.MAX_LENGTH);
        assertThat(new Description(LONG.substring(0, 10_000)).value()).hasSize(Description.MAX_LENGTH);
        assertThat(new Comment(LONG.substring(0, 10_000)).value()).hasSize(Comment.MAX_LENGTH);
        assertThat(new SlackThread(LONG.substring(0, 64), " 1.2 ").ts()).isEqualTo("1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Title(LONG.substring(0, 201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Description(LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new Comment(LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlackThread(LONG.substring(0, 65), "1.2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlackThread("C1", LONG.substring(0, 65)));
    }

    @Test
    void what_people_explain_may_have_lines_and_what_they_call_things_may_not() {
        assertThat(new Description("one\ntwo").value()).isEqualTo("one\ntwo");
        assertThat(new Comment("one\ntwo").value()).isEqualTo("one\ntwo");
        assertThatIllegalArgumentException().isThrownBy(() -> new Title("one\ntwo"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlackThread("C1\nC2", "1.2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlackThread("C1", "1.2\n3.4"));
    }

    @ParameterizedTest
    @CsvSource({
        "NEW,           new,           false",
        "INVESTIGATING, investigating, false",
        "FIXING,        fixing,        false",
        "MONITORING,    monitoring,    false",
        "RESOLVED,      resolved,      true",
        "CLOSED,        closed,        true"
    })
    void a_status_has_a_word_and_is_over_or_not(Status status, String word, boolean over) {
        assertThat(status.word()).isEqualTo(word);
        assertThat(Status.of(word)).contains(status);
        assertThat(status.isOver()).isEqualTo(over);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NEW", "open", "identified", "new "})
    void any_other_word_is_no_status(String word) {
        assertThat(Status.of(word)).isEmpty();
    }

    @Test
    void what_is_affected_is_named_once_in_the_order_of_the_first_naming() {
        Impact impact = new Impact(
                List.of(service(2), service(1), service(2)),
                List.of(component(2), component(1), component(1)),
                List.of(environment(3), environment(3)));

        assertThat(impact.services()).containsExactly(service(2), service(1));
        assertThat(impact.components()).containsExactly(component(2), component(1));
        assertThat(impact.environments()).containsExactly(environment(3));
    }

    @Test
    void at_most_fifty_of_a_kind_are_affected_not_counting_repeats() {
        List<ServiceId> fifty = ids(50, PartsTest::service);
        List<ServiceId> repeated = new ArrayList<>(fifty);
        repeated.add(service(1));

        assertThat(new Impact(repeated, List.of(), List.of()).services()).hasSize(Impact.MAX_EACH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Impact(ids(51, PartsTest::service), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Impact(List.of(), ids(51, PartsTest::component), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Impact(List.of(), List.of(), ids(51, PartsTest::environment)));
    }

    @Test
    void nobody_adds_to_what_was_accepted() {
        Incident incident = anUnansweredIncident();
        List<IncidentEvent> events = new ArrayList<>(List.of(new IncidentEvent(BY_JANE, NOON, new Fact.Deleted())));
        Decision.Accepted<Incident> accepted = new Decision.Accepted<>(incident, events);
        events.clear();

        assertThat(accepted.events()).hasSize(1);
        assertThatThrownBy(() -> accepted.events().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothing_happens_between_two_microseconds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentEvent(BY_JANE, NOON.plusNanos(1), new Fact.Deleted()));
    }

    private static ServiceId service(long number) {
        return new ServiceId(new UUID(0, number));
    }

    private static ComponentId component(long number) {
        return new ComponentId(new UUID(0, number));
    }

    private static EnvironmentId environment(long number) {
        return new EnvironmentId(new UUID(0, number));
    }

    private static <T> List<T> ids(int count, Function<Long, T> make) {
        return LongStream.rangeClosed(1, count).boxed().map(make).toList();
    }
}
