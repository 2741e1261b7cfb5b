package dev.tocsin.testkit;

import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentFilter.Span;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Says piece by piece which incidents a list shall show. */
public final class Showing {

    private final List<Status> statuses = new ArrayList<>();
    private final List<Severity> severities = new ArrayList<>();
    private final List<Email> assignees = new ArrayList<>();
    private final List<Email> resolvers = new ArrayList<>();
    private final List<String> teams = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final List<Environment> environments = new ArrayList<>();
    private final List<SlaState> standings = new ArrayList<>();
    private Span created = Span.EVER;
    private Span resolved = Span.EVER;
    private Optional<String> words = Optional.empty();

    private Showing() {}

    /** What is shown when nobody names a status. */
    public static Showing open() {
        return new Showing();
    }

    /** Whatever its status is. */
    public static Showing all() {
        return new Showing().status(Status.values());
    }

    public Showing status(Status... wanted) {
        Collections.addAll(statuses, wanted);
        return this;
    }

    public Showing severity(Severity... wanted) {
        Collections.addAll(severities, wanted);
        return this;
    }

    public Showing assignedTo(User user) {
        return assignedTo(user.email());
    }

    public Showing assignedTo(Email email) {
        assignees.add(email);
        return this;
    }

    public Showing resolvedBy(User user) {
        return resolvedBy(user.email());
    }

    public Showing resolvedBy(Email email) {
        resolvers.add(email);
        return this;
    }

    public Showing ofTeam(String... wanted) {
        Collections.addAll(teams, wanted);
        return this;
    }

    public Showing createdWithin(Optional<Instant> from, Optional<Instant> to) {
        created = new Span(from, to);
        return this;
    }

    public Showing resolvedWithin(Optional<Instant> from, Optional<Instant> to) {
        resolved = new Span(from, to);
        return this;
    }

    public Showing on(Component... wanted) {
        Collections.addAll(components, wanted);
        return this;
    }

    public Showing in(Environment... wanted) {
        Collections.addAll(environments, wanted);
        return this;
    }

    public Showing standing(SlaState... wanted) {
        Collections.addAll(standings, wanted);
        return this;
    }

    public Showing saying(String wanted) {
        words = Optional.of(wanted);
        return this;
    }

    public IncidentFilter filter() {
        return new IncidentFilter(
                statuses,
                severities,
                assignees,
                resolvers,
                teams,
                created,
                resolved,
                components.stream().map(Component::id).toList(),
                environments.stream().map(Environment::id).toList(),
                standings,
                words);
    }
}
