@NullMarked
package dev.tocsin.domain.oncall;

import org.jspecify.annotations.NullMarked;
