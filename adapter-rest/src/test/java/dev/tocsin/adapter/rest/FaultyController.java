package dev.tocsin.adapter.rest;

import dev.tocsin.application.UnavailableException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.sql.SQLException;

/** Routes with faults of ours; only the framework calls them. */
@Controller("/api/v1/faults")
@Requires(property = "tests.faults", value = "true")
@SuppressWarnings("DoNotCallSuggester")
final class FaultyController {

    @Get("/bug")
    String bug() {
        throw new IllegalStateException("select secret from incident_event", new SQLException("java.lang.Secret"));
    }

    @Get("/error")
    String error() {
        throw new StackOverflowError("dev.tocsin.Secret");
    }

    @Get("/away")
    String away() {
        throw new UnavailableException("the database is away", new SQLException("java.lang.Secret"));
    }
}
