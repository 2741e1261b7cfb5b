@NullMarked
package dev.tocsin.application.webhook;

import org.jspecify.annotations.NullMarked;
