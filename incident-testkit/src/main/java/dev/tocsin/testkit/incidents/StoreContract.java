package dev.tocsin.testkit.incidents;

/**
 * What every {@link dev.tocsin.application.port.Store} must do with incidents; seen through the ports that read what it
 * keeps.
 */
public interface StoreContract
        extends KeepingContract,
                NumberingContract,
                StalenessContract,
                ReferencesContract,
                AlertsContract,
                OnceContract,
                ContentionContract {}
