/** What operators look at: metrics in the format of Prometheus. Health is the framework's own. */
@NullMarked
package dev.tocsin.adapter.rest.operations;

import org.jspecify.annotations.NullMarked;
