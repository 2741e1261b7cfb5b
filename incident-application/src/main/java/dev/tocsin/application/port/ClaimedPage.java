package dev.tocsin.application.port;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.OutgoingPage.Owed;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import java.util.Optional;

/**
 * A page that its claimer alone may send now.
 *
 * @param of the incident that it tells of
 * @param attempts how often it has been tried before
 * @param to its addressee, as they are now; empty where nobody is set to hear of what nobody else could be told
 * @param isThere false where the addressee has left: then they are not paged
 * @param about the incident as it is now
 * @param owed the action item that it reminds of, where its addressee owes that still
 */
public record ClaimedPage(
        Due of,
        Page page,
        Lease lease,
        int attempts,
        Optional<Contact> to,
        boolean isThere,
        About about,
        Optional<Owed> owed) {}
