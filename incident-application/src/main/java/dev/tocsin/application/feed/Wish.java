package dev.tocsin.application.feed;

/** What somebody listens for, from where on, and how they are told that there is more. */
record Wish(FeedFilter filter, long after, Runnable news) {}
