package dev.tocsin.testkit.incidents;

/** What every {@link dev.tocsin.application.port.Incidents} must show, and whom it must not show it. */
public interface IncidentsContract
        extends FindingContract,
                ViewContract,
                ParticipantsContract,
                TimelineContract,
                ListContract,
                PeopleInListsContract,
                WordsContract,
                PagingContract,
                TotalsContract,
                PublicSidesContract,
                SurroundingsContract,
                AnyFilterContract {}
