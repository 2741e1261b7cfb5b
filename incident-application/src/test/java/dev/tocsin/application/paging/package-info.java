/** Tests of how pages leave. */
@NullMarked
package dev.tocsin.application.paging;

import org.jspecify.annotations.NullMarked;
