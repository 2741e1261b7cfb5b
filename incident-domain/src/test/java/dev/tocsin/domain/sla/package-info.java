@NullMarked
package dev.tocsin.domain.sla;

import org.jspecify.annotations.NullMarked;
