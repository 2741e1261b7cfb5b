package dev.tocsin.adapter.rest;

import java.util.List;
import java.util.stream.IntStream;

/** An organization that came from Farm: an admin, a responder, a viewer, a component, an environment. */
final class FarmOffice {

    static final String API = "/farm/api/v1";
    static final String UNKNOWN = "019da076-4a00-7000-8000-00000000ffff";

    final Client natively = Service.shared().organization();
    final Client jane = natively.under(API);
    final Client casey = colleague("Casey", "responder");
    final Client vera = colleague("Vera", "viewer");
    final String component = component("Payments");
    final String environment = id("/environments", "{\"name\": \"production\"}");

    String component(String name) {
        return id("/components", "{\"name\": \"%s\", \"status\": \"partial_outage\"}".formatted(name));
    }

    private String id(String path, String body) {
        return natively.post(path, body).answers(201).text("data.id");
    }

    private Client colleague(String name, String role) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + "@example.com";
        natively.post("/users", "{\"name\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(name, email, role))
                .answers(201);
        return key(email, "*");
    }

    /** Somebody who comes with a key of this scope. */
    Client key(String email, String scope) {
        return jane.withToken(natively.post(
                        "/api-keys",
                        "{\"name\": \"k\", \"email\": \"%s\", \"scopes\": [\"%s\"]}".formatted(email, scope))
                .text("data.key"));
    }

    /** The id of the user of this name. */
    String user(String name) {
        Reply users = jane.get("/users").isBare(200);
        return users.at("data")
                .valueStream()
                .filter(user -> user.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    Reply opened(String severity) {
        return jane.post("/incidents", "{\"title\": \"Checkout is down\", \"severity\": \"%s\"}".formatted(severity))
                .isBare(201);
    }

    String incident() {
        return opened("P2").text("id");
    }

    Reply moved(String incident, String status) {
        return jane.patch("/incidents/" + incident + "/status", "{\"status\": \"%s\"}".formatted(status));
    }

    /** As the native API has it now. */
    Reply natively(String incident) {
        return natively.get("/incidents/" + incident).answers(200);
    }

    void movedNatively(String incident, String... statuses) {
        for (String status : statuses) {
            natively.post(
                            "/incidents/" + incident + "/status",
                            "{\"status\": \"%s\", \"comment\": \"so it is\"}".formatted(status))
                    .answers(200);
        }
    }

    /** The ids that a list shows, in order. */
    static List<String> ids(Reply list) {
        list.isBare(200);
        return IntStream.range(0, list.at("data").size())
                .mapToObj(i -> list.text("data." + i + ".id"))
                .toList();
    }
}
