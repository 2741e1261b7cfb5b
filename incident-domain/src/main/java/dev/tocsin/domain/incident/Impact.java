package dev.tocsin.domain.incident;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceId;
import java.util.List;
import java.util.stream.Stream;

/** What is affected, each thing once and in the order in which it was named. */
public record Impact(List<ServiceId> services, List<ComponentId> components, List<EnvironmentId> environments) {

    /** At most so many of each. */
    public static final int MAX_EACH = 50;

    public static final Impact NONE = new Impact(List.of(), List.of(), List.of());

    public Impact {
        services = eachOnce(services);
        components = eachOnce(components);
        environments = eachOnce(environments);
    }

    /** Its components, and these behind them; they may be more than are allowed. */
    public List<ComponentId> withComponents(List<ComponentId> more) {
        return Stream.concat(components.stream(), more.stream()).distinct().toList();
    }

    private static <T> List<T> eachOnce(List<T> named) {
        List<T> distinct = named.stream().distinct().toList();
        if (distinct.size() > MAX_EACH) {
            throw new IllegalArgumentException("more than " + MAX_EACH + " of a kind affected");
        }
        return distinct;
    }
}
