package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.incident.IncidentId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What is wrong with fields, in the names and with the ids that they have here. */
final class PulseFields {

    private static final String FIELDS = "fields";

    /** What the fields of the core's commands are called here. */
    private static final Map<String, String> NAMES = Map.of(
            "component_ids", "componentIds",
            "component_statuses", "componentStatuses",
            "root_cause", "rootCause");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private PulseFields() {}

    static String message(Problem problem) {
        return switch (problem.code()) {
            case VALIDATION_ERROR -> Problem.fields(fields(problem)).message();
            case NOT_FOUND -> named(problem.message(), id -> PulseNames.incident(new IncidentId(id)));
            default -> problem.message();
        };
    }

    static Map<String, Object> details(Problem problem) {
        Map<String, Object> details = new LinkedHashMap<>();
        problem.details()
                .forEach((name, detail) ->
                        details.put(inCamelCase(name), name.equals(FIELDS) ? fields(problem) : detail));
        return details;
    }

    private static Map<String, String> fields(Problem problem) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (problem.details().get(FIELDS) instanceof Map<?, ?> faults) {
            faults.forEach((name, fault) -> fields.put(
                    NAMES.getOrDefault(name.toString(), name.toString()),
                    named(fault.toString(), id -> PulseNames.component(new ComponentId(id)))));
        }
        return fields;
    }

    private static String named(String text, Function<UUID, String> name) {
        return ID.matcher(text).replaceAll(id -> name.apply(UUID.fromString(id.group())));
    }

    private static String inCamelCase(String name) {
        return NEXT_WORD.matcher(name).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }
}
