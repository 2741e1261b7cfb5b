/**
 * What an organization runs and shows: services, the teams behind them, public components, environments. Simple, and
 * kept simple.
 */
@NullMarked
package dev.tocsin.domain.catalog;

import org.jspecify.annotations.NullMarked;
