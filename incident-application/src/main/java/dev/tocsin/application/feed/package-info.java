/**
 * What happens to an organization's incidents, as it happens: all timelines as one, in the order of the commits. Whoever
 * remembers a position goes on there, and misses nothing.
 */
@NullMarked
package dev.tocsin.application.feed;

import org.jspecify.annotations.NullMarked;
