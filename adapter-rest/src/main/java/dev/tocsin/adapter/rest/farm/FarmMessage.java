package dev.tocsin.adapter.rest.farm;

import static java.util.stream.Collectors.joining;

import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.domain.incident.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a failure says to a person: one sentence, or one for each bad field. */
final class FarmMessage {

    /** What fields of the core's commands are called here, or what they begin with, where they have another name. */
    private static final Map<String, String> FIELDS = Map.of(
            "component_ids", "affectedComponentIds",
            "environment_ids", "affectedEnvironmentIds",
            "commander", "commanderUserId",
            "author_id", "authorId",
            "root_cause", "rootCause",
            "contributing_factors", "contributingFactors",
            "action_items", "actionItems");

    private FarmMessage() {}

    static Object of(Problem problem) {
        return switch (problem.code()) {
            case VALIDATION_ERROR -> ofFields(problem);
            case INVALID_TRANSITION -> ofTransition(problem);
            case FORBIDDEN -> ofRights(problem);
            default -> problem.message();
        };
    }

    private static Object ofFields(Problem problem) {
        return problem.details().get("fields") instanceof Map<?, ?> faults
                ? faults.entrySet().stream()
                        .map(fault -> named(fault.getKey().toString()) + " " + fault.getValue())
                        .toList()
                : problem.message();
    }

    private static String named(String field) {
        int end = field.indexOf('[') < 0 ? field.length() : field.indexOf('[');
        String first = field.substring(0, end);
        return FIELDS.getOrDefault(first, first) + field.substring(end);
    }

    private static String ofTransition(Problem problem) {
        String allowed = problem.details().get("valid_transitions") instanceof List<?> next
                ? next.stream().map(FarmMessage::shown).distinct().collect(joining(", "))
                : "";
        return "From " + shown(problem.details().get("from")) + " an incident can go "
                + (allowed.isEmpty() ? "nowhere" : "to " + allowed) + ", not to "
                + shown(problem.details().get("to")) + ".";
    }

    /** Whoever may not is no admin: there is no other role here that could be missing. */
    private static String ofRights(Problem problem) {
        return problem.details().containsKey("missing_role") ? "This takes the role admin." : problem.message();
    }

    private static String shown(@Nullable Object word) {
        return Optional.ofNullable(word)
                .map(Object::toString)
                .flatMap(Status::of)
                .map(status -> FarmStatus.of(status).word())
                .orElse(String.valueOf(word));
    }
}
