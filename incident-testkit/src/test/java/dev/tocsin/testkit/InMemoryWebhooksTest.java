package dev.tocsin.testkit;

import dev.tocsin.testkit.webhooks.DeliveryQueueContract;
import dev.tocsin.testkit.webhooks.ManySendersContract;
import dev.tocsin.testkit.webhooks.NoticesContract;
import dev.tocsin.testkit.webhooks.PlaceInFeedContract;
import dev.tocsin.testkit.webhooks.WebhooksContract;

class InMemoryWebhooksTest extends OnMemory
        implements WebhooksContract, PlaceInFeedContract, DeliveryQueueContract, ManySendersContract, NoticesContract {}
