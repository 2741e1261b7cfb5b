package dev.tocsin.testkit.paging;

/**
 * What every {@link dev.tocsin.application.port.PageQueue}, every {@link dev.tocsin.application.port.Pages} and every
 * {@link dev.tocsin.application.port.Store} must do with pages, so that none is lost, and none is sent once it is not
 * wanted any more.
 */
public interface LedgerContract
        extends QueueingContract,
                AddressingContract,
                LeasingContract,
                LonePagesContract,
                SharingContract,
                OutcomesContract,
                SupersedingContract,
                StandDownContract,
                LedgerListContract,
                OverdueContract {}
