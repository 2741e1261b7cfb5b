@NullMarked
package dev.tocsin.domain.incident;

import org.jspecify.annotations.NullMarked;
