@NullMarked
package dev.tocsin.domain.paging;

import org.jspecify.annotations.NullMarked;
