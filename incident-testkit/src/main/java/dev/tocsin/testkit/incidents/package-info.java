/**
 * What the ports around incidents must do. An adapter's test implements the contract named as its port: {@link
 * dev.tocsin.testkit.incidents.StoreContract}, {@link dev.tocsin.testkit.incidents.IncidentsContract}, {@link
 * dev.tocsin.testkit.incidents.DueIncidentsContract}, {@link dev.tocsin.testkit.incidents.ReceiptsContract}. The others
 * are their chapters.
 */
@NullMarked
package dev.tocsin.testkit.incidents;

import org.jspecify.annotations.NullMarked;
