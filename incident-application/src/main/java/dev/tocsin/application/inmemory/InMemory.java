package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.domain.Micros;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** An empty installation in memory: its ports share one state, and no two installations share any. */
public final class InMemory {

    private InMemory() {}

    /** With ids that are counted: unique in this installation. */
    public static Ports ports(InstantSource clock, RandomText randomText) {
        return ports(clock, new MemoryIds(clock), randomText);
    }

    public static Ports ports(InstantSource clock, Ids ids, RandomText randomText) {
        Installation installation = new Installation(clock);
        KeptOrganizations organizations = new KeptOrganizations(installation);
        return new Ports(
                installation,
                new KeptReceipts(installation),
                new KeptIncidents(installation),
                new KeptFeed(installation),
                new KeptDueIncidents(installation),
                new KeptOnCallBook(installation),
                new KeptPages(installation),
                new KeptPageQueue(installation),
                new KeptWebhooks(installation),
                new KeptDeliveryQueue(installation),
                WebhookSender.disabled(),
                List.of(),
                (incident, person) -> Optional.empty(),
                new OneByOne(),
                new KeptDirectory(installation),
                new KeptServices(installation),
                new KeptTeams(installation),
                new KeptSchedules(installation),
                new KeptRosters(installation),
                new KeptPolicies(installation),
                new KeptPostmortems(installation),
                new KeptDueReminders(installation),
                new KeptTemplates(installation),
                new PlainMarkup(),
                DraftWriter.disabled(),
                SlackThreads.disabled(),
                new KeptReports(installation),
                new KeptComponents(installation),
                new KeptEnvironments(installation),
                new KeptUsers(installation),
                new KeptApiKeys(installation),
                organizations,
                organizations,
                new KeptUsage(installation),
                ids,
                randomText,
                () -> 0,
                () -> Micros.of(clock.instant()));
    }
}
