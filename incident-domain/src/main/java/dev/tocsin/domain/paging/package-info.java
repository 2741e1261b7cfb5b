/** How people are reached: by which channels, how urgently, and why. */
@NullMarked
package dev.tocsin.domain.paging;

import org.jspecify.annotations.NullMarked;
