package dev.tocsin.adapter.persistence;

import dev.tocsin.testkit.incidents.DueIncidentsContract;
import dev.tocsin.testkit.incidents.FeedContract;
import dev.tocsin.testkit.incidents.IncidentsContract;
import dev.tocsin.testkit.incidents.ReceiptsContract;
import dev.tocsin.testkit.incidents.StoreContract;
import dev.tocsin.testkit.paging.LedgerContract;
import dev.tocsin.testkit.paging.OnCallBookContract;
import dev.tocsin.testkit.postmortems.CountedItemsContract;
import dev.tocsin.testkit.postmortems.PostmortemTemplatesContract;
import dev.tocsin.testkit.postmortems.PostmortemsContract;
import dev.tocsin.testkit.postmortems.RemindersContract;
import dev.tocsin.testkit.records.AffectingIncidentsContract;
import dev.tocsin.testkit.records.ApiKeysContract;
import dev.tocsin.testkit.records.ComponentHistoryContract;
import dev.tocsin.testkit.records.ComponentsContract;
import dev.tocsin.testkit.records.DirectoryContract;
import dev.tocsin.testkit.records.EnvironmentsContract;
import dev.tocsin.testkit.records.OperatorReceiptsContract;
import dev.tocsin.testkit.records.OrganizationsContract;
import dev.tocsin.testkit.records.PoliciesContract;
import dev.tocsin.testkit.records.RostersContract;
import dev.tocsin.testkit.records.SchedulesContract;
import dev.tocsin.testkit.records.ServicesContract;
import dev.tocsin.testkit.records.TeamsContract;
import dev.tocsin.testkit.records.UsageContract;
import dev.tocsin.testkit.records.UsersContract;
import dev.tocsin.testkit.reports.ReportsContract;
import dev.tocsin.testkit.webhooks.DeliveryQueueContract;
import dev.tocsin.testkit.webhooks.ManySendersContract;
import dev.tocsin.testkit.webhooks.NoticesContract;
import dev.tocsin.testkit.webhooks.PlaceInFeedContract;
import dev.tocsin.testkit.webhooks.WebhooksContract;
import org.junit.jupiter.api.Nested;

/** Every contract, on Postgres. */
class PostgresTest {

    @Nested
    class Store extends OnPostgres implements StoreContract {}

    @Nested
    class Incidents extends OnPostgres implements IncidentsContract {}

    @Nested
    class DueIncidents extends OnPostgres implements DueIncidentsContract {}

    @Nested
    class Ledger extends OnPostgres implements LedgerContract {}

    @Nested
    class OnCallBook extends OnPostgres implements OnCallBookContract {}

    @Nested
    class Receipts extends OnPostgres implements ReceiptsContract {}

    @Nested
    class OperatorReceipts extends OnPostgres implements OperatorReceiptsContract {}

    @Nested
    class Directory extends OnPostgres implements DirectoryContract {}

    @Nested
    class Services extends OnPostgres implements ServicesContract {}

    @Nested
    class Teams extends OnPostgres implements TeamsContract {}

    @Nested
    class Schedules extends OnPostgres implements SchedulesContract {}

    @Nested
    class Policies extends OnPostgres implements PoliciesContract {}

    @Nested
    class Postmortems extends OnPostgres implements PostmortemsContract {}

    @Nested
    class Feed extends OnPostgres implements FeedContract {}

    @Nested
    class Webhooks extends OnPostgres implements WebhooksContract, PlaceInFeedContract {}

    @Nested
    class DeliveryQueue extends OnPostgres implements DeliveryQueueContract, ManySendersContract, NoticesContract {}

    @Nested
    class Reports extends OnPostgres implements ReportsContract, CountedItemsContract {}

    @Nested
    class PostmortemTemplates extends OnPostgres implements PostmortemTemplatesContract {}

    @Nested
    class Reminders extends OnPostgres implements RemindersContract {}

    @Nested
    class Rosters extends OnPostgres implements RostersContract {}

    @Nested
    class Components extends OnPostgres implements ComponentsContract {}

    @Nested
    class ComponentHistory extends OnPostgres implements ComponentHistoryContract {}

    @Nested
    class AffectingIncidents extends OnPostgres implements AffectingIncidentsContract {}

    @Nested
    class Environments extends OnPostgres implements EnvironmentsContract {}

    @Nested
    class Users extends OnPostgres implements UsersContract {}

    @Nested
    class ApiKeys extends OnPostgres implements ApiKeysContract {}

    @Nested
    class Organizations extends OnPostgres implements OrganizationsContract {}

    @Nested
    class Usage extends OnPostgres implements UsageContract {}
}
