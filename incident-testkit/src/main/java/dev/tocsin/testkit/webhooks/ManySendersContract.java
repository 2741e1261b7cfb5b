package dev.tocsin.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.paging.LeasingPorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However many nodes send at once, each delivery is claimed once, and those about one incident in their order. */
public interface ManySendersContract extends LeasingPorts {

    int SENDERS = 4;
    int INCIDENTS = 6;
    int OF_EACH = 8;

    @Test
    default void many_senders_share_what_is_due_and_keep_the_order_of_each_incident() {
        Switchboard board = Switchboard.withNothingToDeliver(this);
        Webhook webhook = board.webhook();
        Map<IncidentId, List<DeliveryId>> made = new LinkedHashMap<>();
        for (int i = 0; i < INCIDENTS; i++) {
            StoredIncident incident = board.world().cases().anUnansweredIncident();
            made.put(incident.incident().id(), board.told(webhook, incident, OF_EACH));
        }
        Map<IncidentId, List<DeliveryId>> sent = new LinkedHashMap<>();
        AtOnce.all(SENDERS, who -> untilAllAreSent(board, sent));

        assertThat(sent).containsExactlyInAnyOrderEntriesOf(made);
        assertThat(board.claim()).isEmpty();
    }

    /** Nothing claimed does not mean that nothing is due: somebody else may have the first ones just now. */
    private static int untilAllAreSent(Switchboard board, Map<IncidentId, List<DeliveryId>> sent) {
        int claims = 0;
        while (count(sent) < INCIDENTS * OF_EACH) {
            for (ClaimedDelivery delivery : board.claim()) {
                synchronized (sent) {
                    sent.computeIfAbsent(delivery.incident(), first -> new ArrayList<>())
                            .add(delivery.id());
                }
                board.record(delivery, Switchboard.delivered());
            }
            claims++;
        }
        return claims;
    }

    private static int count(Map<IncidentId, List<DeliveryId>> sent) {
        synchronized (sent) {
            return sent.values().stream().mapToInt(List::size).sum();
        }
    }
}
