package dev.tocsin.app;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.context.exceptions.DependencyInjectionException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the service did not start, where it is something that the operator can mend: in one sentence and not in a stack trace. */
final class StartFailure {

    /** Where Micronaut's message comes to the setting; before and after it are the names of classes. */
    private static final String UNREADABLE = "Error resolving property value";

    /** What the JDK says of a port that none can be. */
    private static final String PORT = "port out of range";

    /** Whoever reads a setting begins with its name what they say of it. */
    private static final String VARIABLE = "TOCSIN_";

    private StartFailure() {}

    /** Empty for what nobody expected: that is a bug, and needs its trace. */
    static Optional<String> explained(Throwable failure) {
        return causes(failure).reversed().stream()
                .flatMap(cause -> explanation(cause).stream())
                .findFirst();
    }

    private static Optional<String> explanation(Throwable cause) {
        return switch (cause) {
            case BindException taken ->
                Optional.of("it cannot listen on its port, see TOCSIN_PORT: " + taken.getMessage());
            case SQLException refused ->
                Optional.of("it cannot use its database, see TOCSIN_DATABASE_URL, TOCSIN_DATABASE_USER and"
                        + " TOCSIN_DATABASE_PASSWORD, or TOCSIN_DATA_DIR: " + refused.getMessage());
            case DependencyInjectionException unreadable ->
                Objects.requireNonNullElse(unreadable.getMessage(), "")
                        .lines()
                        .filter(line -> line.contains(UNREADABLE))
                        .map(line -> "a setting cannot be read: " + line.substring(line.indexOf(UNREADABLE)))
                        .findFirst();
            case ConfigurationException wrong -> Optional.of("a setting is wrong: " + wrong.getMessage());
            case IllegalArgumentException wrong -> ofArgument(Objects.requireNonNullElse(wrong.getMessage(), ""));
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofArgument(String message) {
        if (message.startsWith(VARIABLE)) {
            return Optional.of("a setting is wrong: " + message);
        }
        return message.startsWith(PORT)
                ? Optional.of("it cannot listen on its port, see TOCSIN_PORT: " + message)
                : Optional.empty();
    }

    /** The outermost first. */
    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .toList();
    }
}
