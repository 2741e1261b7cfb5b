/** The feed on memory alone. */
@NullMarked
package dev.tocsin.application.feed;

import org.jspecify.annotations.NullMarked;
