package dev.tocsin.adapter.rest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A fault of ours where a link leads; only the framework calls it. */
@Controller("/acknowledge/{token}/fault")
@Requires(property = "tests.faults", value = "true")
@SuppressWarnings("DoNotCallSuggester")
final class FaultyLink {

    @Get
    String fault(String token) {
        throw new IllegalStateException("a fault of " + token.length() + " characters");
    }
}
