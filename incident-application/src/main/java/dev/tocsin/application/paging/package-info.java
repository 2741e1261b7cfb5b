/** How pages leave: claimed from the ledger, sent outside any transaction, and what came of it recorded. */
@NullMarked
package dev.tocsin.application.paging;

import org.jspecify.annotations.NullMarked;
