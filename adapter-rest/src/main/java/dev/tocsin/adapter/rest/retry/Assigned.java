package dev.tocsin.adapter.rest.retry;

import dev.tocsin.application.Outcome;

/**
 * What the data of an answer begins with when only the commit can tell it, so that it isn't in the text which is kept for a
 * repetition.
 */
enum Assigned {
    /** All is known before. */
    NOTHING("") {
        @Override
        String json(Object value) {
            return "";
        }

        @Override
        String replayed(Outcome.Replayed<?> replayed) {
            return "";
        }
    },
    /** An incident's number. */
    NUMBER("incident_number") {
        @Override
        String json(Object value) {
            return quoted(value);
        }

        @Override
        String replayed(Outcome.Replayed<?> replayed) {
            return replayed.number().map(this::quoted).orElse("");
        }
    },
    /** A postmortem's number. */
    POSTMORTEM_NUMBER("postmortem_number") {
        @Override
        String json(Object value) {
            return quoted(value);
        }

        @Override
        String replayed(Outcome.Replayed<?> replayed) {
            return replayed.postmortem().map(this::quoted).orElse("");
        }
    },
    /** Where the timeline has an entry. */
    POSITION("position") {
        @Override
        String json(Object value) {
            return named(value.toString());
        }

        @Override
        String replayed(Outcome.Replayed<?> replayed) {
            return replayed.position().isPresent()
                    ? named(Long.toString(replayed.position().getAsLong()))
                    : "";
        }
    },
    /** The text of an API key: it is told once, so a repetition tells that there is none. */
    SECRET("key") {
        @Override
        String json(Object value) {
            return quoted(value);
        }

        @Override
        String replayed(Outcome.Replayed<?> replayed) {
            return named("null");
        }
    },
    /** What a webhook is signed with: it is told once, too. */
    SIGNING_SECRET("secret") {
        @Override
        String json(Object value) {
            return quoted(value);
        }

        @Override
        String replayed(Outcome.Replayed<?> replayed) {
            return named("null");
        }
    };

    private final String name;

    Assigned(String name) {
        this.name = name;
    }

    abstract String json(Object value);

    abstract String replayed(Outcome.Replayed<?> replayed);

    String quoted(Object value) {
        return named("\"" + value + "\"");
    }

    String named(String value) {
        return "\"" + name + "\":" + value;
    }

    /** The data with this in front; texts of ours are JSON objects without blanks. */
    static String inFront(String first, String object) {
        boolean alone = object.equals("{}");
        return first.isEmpty() ? object : "{" + first + (alone ? "}" : "," + object.substring(1));
    }
}
