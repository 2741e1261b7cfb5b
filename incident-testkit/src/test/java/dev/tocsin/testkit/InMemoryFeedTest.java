package dev.tocsin.testkit;

import dev.tocsin.testkit.incidents.FeedContract;

class InMemoryFeedTest extends OnMemory implements FeedContract {}
