@NullMarked
package dev.tocsin.adapter.notify;

import org.jspecify.annotations.NullMarked;
