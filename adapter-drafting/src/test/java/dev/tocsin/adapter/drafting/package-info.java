@NullMarked
package dev.tocsin.adapter.drafting;

import org.jspecify.annotations.NullMarked;
