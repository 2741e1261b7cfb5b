/**
 * Connections that stay open: what happens is told over them as it happens. Nothing is kept for whoever listens but a
 * position, so the slow cost no memory. Each dialect has a voice, which makes a part of the feed {@linkplain
 * dev.tocsin.adapter.rest.live.Message messages}, in its order: none where it has no word for any of it.
 */
@NullMarked
package dev.tocsin.adapter.rest.live;

import org.jspecify.annotations.NullMarked;
