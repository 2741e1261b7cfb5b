/** The rules of the tenant. */
@NullMarked
package dev.tocsin.domain.organization;

import org.jspecify.annotations.NullMarked;
