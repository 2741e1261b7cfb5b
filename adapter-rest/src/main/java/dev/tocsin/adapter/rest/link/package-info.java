/**
 * The links in pages, by which people answer without logging in: signed, for one person and one incident, and for a day. Looking changes
 * nothing, because mail scanners follow links too; the button on the page does.
 */
@NullMarked
package dev.tocsin.adapter.rest.link;

import org.jspecify.annotations.NullMarked;
