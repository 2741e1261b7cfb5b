@NullMarked
package dev.tocsin.domain.webhook;

import org.jspecify.annotations.NullMarked;
