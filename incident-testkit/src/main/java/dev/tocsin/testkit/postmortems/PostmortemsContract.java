package dev.tocsin.testkit.postmortems;

/** What every {@link dev.tocsin.application.port.Postmortems} must show, once a store has kept it. */
public interface PostmortemsContract
        extends KeepingPostmortemsContract,
                WholePostmortemsContract,
                ExtremePostmortemsContract,
                ImportedPostmortemsContract,
                ListingPostmortemsContract,
                VersionsContract,
                ActionItemsContract {}
