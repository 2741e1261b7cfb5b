package dev.tocsin.adapter.rest;

/** What the tests plan. It is a little after noon on Saturday, the 18th of April 2026, in UTC; Jane is on call until nine on Sunday, and then Casey. */
final class Plans {

    static final String TURNS = """
            "participants": ["jane@example.com", "casey@example.com"], "starts_on": "2026-04-18", "hand_off": "09:00\"""";
    static final String DAILY = "{\"name\": \"Days\", " + TURNS + ", \"length_days\": 1}";

    /** Whoever is on call in the schedule Primary. */
    static final String ON_CALL = "{\"type\": \"schedule\", \"schedule\": \"primary\"}";

    static final String CASEY = "{\"type\": \"user\", \"email\": \"CASEY@example.com\"}";

    private Plans() {}

    /** Jane, its admin; and Casey, a responder in the platform team. */
    static Client anOrganization() {
        Client jane = Service.shared().organization();
        jane.post("/users", "{\"name\": \"Casey\", \"email\": \"casey@example.com\"}")
                .answers(201);
        jane.post("/teams", "{\"name\": \"Platform\", \"members\": [\"casey@example.com\"]}")
                .answers(201);
        return jane;
    }

    /** Where a new schedule is. */
    static String aSchedule(Client jane, String name) {
        return jane.post("/schedules", named(name, DAILY)).answers(201).header("Location");
    }

    static String named(String name, String... rotations) {
        return "{\"name\": \"%s\", \"team_name\": \"platform\", \"time_zone\": \"UTC\", \"rotations\": [%s]}"
                .formatted(name, String.join(", ", rotations));
    }

    /** Where a new policy is, which wakes whoever is on call, and after five minutes Casey. */
    static String aPolicy(Client jane, String name) {
        return jane.post("/escalation-policies", policy(name, level(5, ON_CALL), level(10, CASEY)))
                .answers(201)
                .header("Location");
    }

    static String policy(String name, String... levels) {
        return "{\"name\": \"%s\", \"levels\": [%s]}".formatted(name, String.join(", ", levels));
    }

    static String level(int patience, String... targets) {
        return "{\"targets\": [%s], \"patience_minutes\": %d}".formatted(String.join(", ", targets), patience);
    }

    static String during(String email, String from, String to) {
        return "{\"email\": \"%s\", \"starts_at\": \"2026-04-18T%s:00Z\", \"ends_at\": \"2026-04-18T%s:00Z\"}"
                .formatted(email, from, to);
    }
}
