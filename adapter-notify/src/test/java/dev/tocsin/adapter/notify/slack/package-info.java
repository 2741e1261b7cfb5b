@NullMarked
package dev.tocsin.adapter.notify.slack;

import org.jspecify.annotations.NullMarked;
