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

/** Every contract, on H2. */
class H2Test {

    @Nested
    class Store extends OnH2 implements StoreContract {}

    @Nested
    class Incidents extends OnH2 implements IncidentsContract {}

    @Nested
    class DueIncidents extends OnH2 implements DueIncidentsContract {}

    @Nested
    class Ledger extends OnH2 implements LedgerContract {}

    @Nested
    class OnCallBook extends OnH2 implements OnCallBookContract {}

    @Nested
    class Receipts extends OnH2 implements ReceiptsContract {}

    @Nested
    class OperatorReceipts extends OnH2 implements OperatorReceiptsContract {}

    @Nested
    class Directory extends OnH2 implements DirectoryContract {}

    @Nested
    class Services extends OnH2 implements ServicesContract {}

    @Nested
    class Teams extends OnH2 implements TeamsContract {}

    @Nested
    class Schedules extends OnH2 implements SchedulesContract {}

    @Nested
    class Policies extends OnH2 implements PoliciesContract {}

    @Nested
    class Postmortems extends OnH2 implements PostmortemsContract {}

    @Nested
    class Feed extends OnH2 implements FeedContract {}

    @Nested
    class Webhooks extends OnH2 implements WebhooksContract, PlaceInFeedContract {}

    @Nested
    class DeliveryQueue extends OnH2 implements DeliveryQueueContract, ManySendersContract, NoticesContract {}

    @Nested
    class Reports extends OnH2 implements ReportsContract, CountedItemsContract {}

    @Nested
    class PostmortemTemplates extends OnH2 implements PostmortemTemplatesContract {}

    @Nested
    class Reminders extends OnH2 implements RemindersContract {}

    @Nested
    class Rosters extends OnH2 implements RostersContract {}

    @Nested
    class Components extends OnH2 implements ComponentsContract {}

    @Nested
    class ComponentHistory extends OnH2 implements ComponentHistoryContract {}

    @Nested
    class AffectingIncidents extends OnH2 implements AffectingIncidentsContract {}

    @Nested
    class Environments extends OnH2 implements EnvironmentsContract {}

    @Nested
    class Users extends OnH2 implements UsersContract {}

    @Nested
    class ApiKeys extends OnH2 implements ApiKeysContract {}

    @Nested
    class Organizations extends OnH2 implements OrganizationsContract {}

    @Nested
    class Usage extends OnH2 implements UsageContract {}
}
