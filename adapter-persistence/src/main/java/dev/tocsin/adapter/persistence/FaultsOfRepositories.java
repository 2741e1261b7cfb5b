package dev.tocsin.adapter.persistence;

import io.micronaut.data.exceptions.ExceptionConverter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Lets the repositories of Micronaut Data fail as all other SQL here does. */
@Singleton
final class FaultsOfRepositories implements ExceptionConverter {

    @Override
    public Exception convert(Exception thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault) {
                return Faults.thrown(fault);
            }
        }
        return thrown;
    }
}
