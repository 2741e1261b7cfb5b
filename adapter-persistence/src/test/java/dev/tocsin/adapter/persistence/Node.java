package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.DueReminders;
import dev.tocsin.application.port.Environments;
import dev.tocsin.application.port.Feed;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.application.port.Organizations;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.application.port.Pages;
import dev.tocsin.application.port.Policies;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.PostmortemTemplates;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.Receipts;
import dev.tocsin.application.port.Reports;
import dev.tocsin.application.port.Rosters;
import dev.tocsin.application.port.Schedules;
import dev.tocsin.application.port.Services;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.Teams;
import dev.tocsin.application.port.Usage;
import dev.tocsin.application.port.Users;
import dev.tocsin.application.port.Webhooks;
import dev.tocsin.testkit.SeededText;
import dev.tocsin.testkit.SequentialIds;
import dev.tocsin.testkit.SettableClock;
import dev.tocsin.testkit.World;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The adapters of one process on a database, wired as in production.
 *
 * @param elapsed the nanoseconds by which memories fade; they stand still until somebody moves them
 */
record Node(ApplicationContext context, Ports ports, AtomicLong elapsed) implements AutoCloseable {

    /** One for all nodes, as nodes make ids that no other makes. */
    private static final Ids IDS = SequentialIds.fromOne();

    private static final Ports MEMORY = InMemory.ports(SettableClock.at(World.NOON), new SeededText(1));

    static Node on(Map<String, Object> database) {
        Map<String, Object> properties = new HashMap<>(database);
        properties.putIfAbsent("tocsin.secret", "a secret that all nodes share");
        properties.putIfAbsent("flyway.datasources.default.enabled", true);
        AtomicLong elapsed = new AtomicLong();
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons((Ticker) elapsed::get)
                .start();
        return new Node(context, ports(context), elapsed);
    }

    Database database() {
        return context.getBean(Database.class);
    }

    /** Takes the length of a lease and a second off the end of each. */
    void letALeaseRunOut() {
        for (String queue : List.of("page", "webhook_delivery")) {
            Query query = new Query()
                    .add("update " + queue + " set waits_since = waits_since - interval '")
                    .add(Lease.LENGTH.toSeconds() + 1 + "' second where state = 'sending'");
            database().run(query::update);
        }
    }

    /** What the clock of the database shows. */
    Instant databaseNow() {
        Query query = new Query().add("select current_timestamp");
        return database().run(connection -> query.list(connection, Row::instant).getFirst());
    }

    @Override
    public void close() {
        context.close();
    }

    private static Ports ports(ApplicationContext beans) {
        return new Ports(
                beans.getBean(Store.class),
                beans.getBean(Receipts.class),
                beans.getBean(Incidents.class),
                beans.getBean(Feed.class),
                beans.getBean(DueIncidents.class),
                beans.getBean(OnCallBook.class),
                beans.getBean(Pages.class),
                beans.getBean(PageQueue.class),
                beans.getBean(Webhooks.class),
                beans.getBean(DeliveryQueue.class),
                MEMORY.webhookSender(),
                List.of(),
                (incident, person) -> Optional.empty(),
                MEMORY.together(),
                beans.getBean(Directory.class),
                beans.getBean(Services.class),
                beans.getBean(Teams.class),
                beans.getBean(Schedules.class),
                beans.getBean(Rosters.class),
                beans.getBean(Policies.class),
                beans.getBean(Postmortems.class),
                beans.getBean(DueReminders.class),
                beans.getBean(PostmortemTemplates.class),
                MEMORY.markup(),
                MEMORY.draftWriter(),
                MEMORY.slackThreads(),
                beans.getBean(Reports.class),
                beans.getBean(Components.class),
                beans.getBean(Environments.class),
                beans.getBean(Users.class),
                beans.getBean(ApiKeys.class),
                beans.getBean(Organizations.class),
                beans.getBean(Settings.class),
                beans.getBean(Usage.class),
                IDS,
                new SeededText(1),
                () -> 0,
                SettableClock.at(World.NOON));
    }
}
