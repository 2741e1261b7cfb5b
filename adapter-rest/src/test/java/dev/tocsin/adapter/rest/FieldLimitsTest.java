package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every body, with what it takes and what it doesn't. */
final class FieldLimitsTest {

    /** What holds of a field beside its values. */
    enum Must {
        BE_GIVEN,
        NOT_BE_CLEARED,
        NOTHING
    }

    /**
     * One field of one body.
     *
     * @param body a good one without the field; {@code SERVICE} and {@code N} stand for a service and for a name that nothing has yet
     */
    record Field(String method, String path, String body, String name, Must must, Values values) {
        @Override
        public String toString() {
            return method + " " + path + " " + name;
        }
    }

    static Stream<Field> fields() {
        return Stream.of(
                        IncidentFields.all(),
                        CatalogFields.all(),
                        ScheduleFields.all(),
                        PolicyFields.all(),
                        PagingFields.all(),
                        PostmortemFields.all(),
                        FollowUpFields.all(),
                        WebhookFields.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void takes_what_is_within_its_limits(Field field) {
        Sandbox sandbox = new Sandbox();
        assertThat(sandbox.send(field, field.values().good().getFirst()).status())
                .isIn(200, 201);
        for (String value : field.values().good()) {
            // A second one of that name, or a second move to that status, is refused for what it is and not for how it
            // is written.
            Reply reply = sandbox.send(field, value);
            assertThat(reply.status())
                    .as(sandbox.shown(value) + " -> " + reply.body())
                    .isIn(200, 201, 409);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void names_the_field_for_whatever_else_it_is_given(Field field) {
        Sandbox sandbox = new Sandbox();
        String before = sandbox.everything();
        for (String value : field.values().bad()) {
            assertThat(sandbox.send(field, value).fault(field.name()))
                    .as(sandbox.shown(value))
                    .isNotBlank();
        }
        field.values()
                .badElements()
                .forEach(element -> assertThat(
                                sandbox.send(field, "[" + field.values().element() + "," + element + "]")
                                        .fault(field.name() + "[1]"))
                        .as(element)
                        .isNotBlank());
        assertThat(sandbox.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void may_be_missing_or_empty_as_its_kind_says(Field field) {
        Sandbox sandbox = new Sandbox();
        switch (field.must()) {
            case BE_GIVEN -> {
                sandbox.send(field, null).fault(field.name());
                sandbox.send(field, "null").fault(field.name());
            }
            case NOT_BE_CLEARED -> {
                sandbox.send(field, null).answers(200);
                sandbox.send(field, "null").fault(field.name());
            }
            case NOTHING -> {
                assertThat(sandbox.send(field, null).status()).isIn(200, 201);
                assertThat(new Sandbox().send(field, "null").status()).isIn(200, 201);
            }
        }
    }

    @Test
    void tells_of_all_bad_fields_at_once() {
        Reply reply = Service.shared()
                .organization()
                .post(
                        "/incidents",
                        "{\"title\": \" \", \"severity\": 1, \"service_ids\": [\"x\", null], \"commander\": \"x\"}");

        ObjectNode faults = (ObjectNode) reply.refuses(400, "VALIDATION_ERROR").at("error.details.fields");
        assertThat(faults.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("title", "severity", "service_ids[0]", "service_ids[1]", "commander");
    }
}
