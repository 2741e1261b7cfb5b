@NullMarked
package dev.tocsin.adapter.rest;

import org.jspecify.annotations.NullMarked;
