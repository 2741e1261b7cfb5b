/** The whole service, from the HTTP request to the database and back. */
@NullMarked
package dev.tocsin.app.service;

import org.jspecify.annotations.NullMarked;
