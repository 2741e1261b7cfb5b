package dev.tocsin.testkit;

import dev.tocsin.testkit.incidents.DueIncidentsContract;
import dev.tocsin.testkit.incidents.IncidentsContract;
import dev.tocsin.testkit.incidents.ReceiptsContract;
import dev.tocsin.testkit.incidents.StoreContract;
import dev.tocsin.testkit.paging.LedgerContract;
import dev.tocsin.testkit.paging.OnCallBookContract;
import dev.tocsin.testkit.records.DirectoryContract;
import org.junit.jupiter.api.TestInstance;

/** The contracts leave each other alone, so an adapter may give them one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneStoreForAllTest extends OnMemory
        implements StoreContract,
                IncidentsContract,
                DueIncidentsContract,
                ReceiptsContract,
                DirectoryContract,
                LedgerContract,
                OnCallBookContract {}
