@NullMarked
package dev.tocsin.adapter.notify.webhook;

import org.jspecify.annotations.NullMarked;
