/** Pages by e-mail, over SMTP. */
@NullMarked
package dev.tocsin.adapter.notify.email;

import org.jspecify.annotations.NullMarked;
