/**
 * Contracts of the pages that have to leave, and of whom an escalation finds to send them to: {@link
 * dev.tocsin.testkit.paging.LedgerContract} and {@link dev.tocsin.testkit.paging.OnCallBookContract}.
 */
@NullMarked
package dev.tocsin.testkit.paging;

import org.jspecify.annotations.NullMarked;
