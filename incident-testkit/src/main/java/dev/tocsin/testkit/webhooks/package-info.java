/** What must hold of webhooks, of what they are told, and of the queue of that. */
@NullMarked
package dev.tocsin.testkit.webhooks;

import org.jspecify.annotations.NullMarked;
