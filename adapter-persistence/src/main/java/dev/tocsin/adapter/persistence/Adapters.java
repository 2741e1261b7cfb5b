package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.DueReminders;
import dev.tocsin.application.port.Environments;
import dev.tocsin.application.port.Feed;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.application.port.Organizations;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.application.port.Pages;
import dev.tocsin.application.port.Policies;
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
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes the driven ports from the data source named {@code default}, whose schema Flyway has brought up to date. A {@link Ticker} bean,
 * where there is one, is the time by which memories fade.
 */
@Factory
final class Adapters {

    /** Own SQL goes to the pool itself, and past the framework's transactions. */
    @Singleton
    Database database(DataSource dataSource) {
        return new Database(DelegatingDataSource.unwrapDataSource(dataSource));
    }

    @Singleton
    Memories memories(Optional<Ticker> ticker) {
        return new Memories(ticker.orElseGet(Ticker::systemTicker));
    }

    @Singleton
    Store store(Database database, Memories memories, Sealing sealing) {
        return new JdbcStore(database, new Lanes(), memories, sealing);
    }

    @Singleton
    Sealing sealing(@Value("${tocsin.secret}") String secret) {
        return new Sealing(secret);
    }

    @Singleton
    Receipts receipts(Database database) {
        return new JdbcReceipts(database);
    }

    @Singleton
    Incidents incidents(Database database, Memories memories) {
        return new JdbcIncidents(database, memories.acquaintances());
    }

    @Singleton
    Feed feed(Database database) {
        return new JdbcFeed(database);
    }

    @Singleton
    DueIncidents dueIncidents(Database database, Memories memories) {
        return new JdbcDueIncidents(database, memories.acquaintances());
    }

    @Singleton
    OnCallBook onCallBook(Database database) {
        return new JdbcOnCallBook(database);
    }

    @Singleton
    Pages pages(Database database) {
        return new JdbcPages(database);
    }

    @Singleton
    PageQueue pageQueue(Database database) {
        return new JdbcPageQueue(database);
    }

    @Singleton
    Webhooks webhooks(Database database) {
        return new JdbcWebhooks(database);
    }

    @Singleton
    DeliveryQueue deliveryQueue(Database database, Sealing sealing) {
        return new JdbcDeliveryQueue(database, sealing);
    }

    @Singleton
    Directory directory(Database database, Memories memories) {
        return new JdbcDirectory(database, memories.services());
    }

    @Singleton
    Services services(ServiceRepository repository) {
        return new JdbcServices(repository);
    }

    @Singleton
    Teams teams(TeamRepository repository) {
        return new JdbcTeams(repository);
    }

    @Singleton
    Schedules schedules(Database database) {
        return new JdbcSchedules(database);
    }

    @Singleton
    Policies policies(Database database) {
        return new JdbcPolicies(database);
    }

    @Singleton
    Rosters rosters(Database database) {
        return new JdbcRosters(database);
    }

    @Singleton
    Postmortems postmortems(Database database) {
        return new JdbcPostmortems(database);
    }

    @Singleton
    DueReminders dueReminders(Database database) {
        return new JdbcDueReminders(database);
    }

    @Singleton
    PostmortemTemplates postmortemTemplates(Database database) {
        return new JdbcPostmortemTemplates(database);
    }

    @Singleton
    Components components(ComponentRepository repository, Database database) {
        return new JdbcComponents(repository, database);
    }

    @Singleton
    Environments environments(EnvironmentRepository repository, Database database) {
        return new JdbcEnvironments(repository, database);
    }

    @Singleton
    Users users(UserRepository repository, Database database, Memories memories) {
        return new JdbcUsers(repository, database, memories);
    }

    @Singleton
    ApiKeys apiKeys(Database database, Memories memories) {
        return new JdbcApiKeys(database, memories);
    }

    @Singleton
    Organizations organizations(Database database) {
        return new JdbcOrganizations(database);
    }

    @Singleton
    Settings settings(Database database, Memories memories) {
        return new JdbcSettings(database, memories);
    }

    @Singleton
    Usage usage(Database database) {
        return new JdbcUsage(database);
    }

    @Singleton
    Reports reports(Database database) {
        return new JdbcReports(database);
    }
}
