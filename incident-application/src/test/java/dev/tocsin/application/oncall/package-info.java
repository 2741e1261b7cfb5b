/** Who is on call, on memory alone. */
@NullMarked
package dev.tocsin.application.oncall;

import org.jspecify.annotations.NullMarked;
