package dev.tocsin.app.service;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;

/** The words of a story; each is a request as a user would send it. */
record Story(TocsinUnderTest tocsin, Client client, String service) {

    static Story of(TocsinUnderTest tocsin) throws IOException, InterruptedException {
        Client client = tocsin.client();
        Answer made = client.post("/api/v1/services", "{\"name\": \"Checkout\"}");
        String service = made.status() == 201
                ? made.text("service_key")
                : client.get("/api/v1/services").each("items", "service_key").getFirst();
        return new Story(tocsin, client, service);
    }

    /** Declares an incident and answers its number. */
    String incident(String title, String severity) throws IOException, InterruptedException {
        Answer opened = client.post("/api/v1/incidents", """
                {"title": "%s", "severity": "%s", "service_ids": ["%s"]}""".formatted(title, severity, service));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened.text("incident_number");
    }

    void acknowledges(String incident) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/incidents/" + incident + "/acknowledge", "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    void moves(String incident, String status) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/incidents/" + incident + "/status", """
                {"status": "%s", "comment": "as the story goes"}""".formatted(status));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    void becomes(String incident, String severity) throws IOException, InterruptedException {
        Answer answer = client.patch("/api/v1/incidents/" + incident, """
                {"severity": "%s"}""".formatted(severity));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    void joins(String name, String email) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/users", """
                {"name": "%s", "email": "%s"}""".formatted(name, email));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    /** These people in turn, each for a day, beginning at noon today; answers where the schedule is. */
    String schedule(String name, String... emails) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/schedules", """
                {"name": "%s", "time_zone": "UTC", "rotations": [{"name": "Days", "participants": ["%s"],
                 "starts_on": "2026-04-18", "hand_off": "12:00", "length_days": 1}]}""".formatted(name, String.join("\", \"", emails)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return "/api/v1/schedules/" + answer.text("id");
    }

    void standsIn(String schedule, String email, String from, String until) throws IOException, InterruptedException {
        Answer answer = client.post(schedule + "/overrides", """
                {"email": "%s", "starts_at": "%s", "ends_at": "%s"}""".formatted(email, from, until));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    /** Wakes whoever is on call in the schedule, and ten minutes later those people; answers where the policy is. */
    String policy(String name, String schedule, String... emails) throws IOException, InterruptedException {
        String people = Stream.of(emails)
                .map("{\"type\": \"user\", \"email\": \"%s\"}"::formatted)
                .collect(joining(", "));
        Answer answer = client.post("/api/v1/escalation-policies", """
                {"name": "%s", "levels": [
                  {"targets": [{"type": "schedule", "schedule": "%s"}], "patience_minutes": 10},
                  {"targets": [%s], "patience_minutes": 10}]}""".formatted(name, schedule, people));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return "/api/v1/escalation-policies/" + answer.text("id");
    }

    /** Whom the policy would wake for a SEV1 from now on, a line for each level, such as {@code Robin, Casey}. */
    ListAssert<String> wouldWake(String policy) throws IOException, InterruptedException {
        Answer answer = client.post(policy + "/simulate", "{\"severity\": \"SEV1\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return assertThat(answer.eachOfEach("steps", "targets", "name").stream()
                .map(names -> String.join(", ", names))
                .toList());
    }

    /** Incidents go by the policy from now on. */
    void goesBy(String policy) throws IOException, InterruptedException {
        Answer answer = client.put("/api/v1/settings/escalation/default", "{\"policy\": \"%s\"}".formatted(policy));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    /** Whom it has pages for, and what has become of each. */
    ListAssert<String> pagesOf(String incident) throws IOException, InterruptedException {
        Answer answer = client.get("/api/v1/incidents/" + incident + "/pages");
        List<String> emails = answer.each("items", "email");
        List<String> states = answer.each("items", "state");
        return assertThat(IntStream.range(0, emails.size())
                .mapToObj(page -> emails.get(page) + " " + states.get(page))
                .toList());
    }

    void later(Duration time) {
        tocsin.clock().forward(time);
        tocsin.sweep();
    }

    ListAssert<String> timelineOf(String incident) throws IOException, InterruptedException {
        return assertThat(client.get("/api/v1/incidents/" + incident).each("timeline", "event_type"));
    }

    /** Who has it now, by their names, a schedule each. */
    ListAssert<String> onCall() throws IOException, InterruptedException {
        return assertThat(client.get("/api/v1/on-call/current").each("items", "user", "name"));
    }

    ListAssert<String> atRisk() throws IOException, InterruptedException {
        return assertThat(client.get("/api/v1/incidents?sla=at_risk").each("items", "incident_number"));
    }

    String sla(String incident, String deadline) throws IOException, InterruptedException {
        return client.get("/api/v1/incidents/" + incident).text("sla", deadline, "state");
    }
}
