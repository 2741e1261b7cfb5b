/**
 * How others are told what happens: the feed is turned into deliveries, one webhook at a time, and these leave as pages
 * do, claimed, sent and recorded.
 */
@NullMarked
package dev.tocsin.application.webhook;

import org.jspecify.annotations.NullMarked;
