/** Webhooks, as the Standard Webhooks specification has them: signed, to receivers out in the world and nowhere else. */
@NullMarked
package dev.tocsin.adapter.notify.webhook;

import org.jspecify.annotations.NullMarked;
