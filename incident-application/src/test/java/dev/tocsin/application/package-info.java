/** The application on memory alone: no mock of anything that is ours. */
@NullMarked
package dev.tocsin.application;

import org.jspecify.annotations.NullMarked;
