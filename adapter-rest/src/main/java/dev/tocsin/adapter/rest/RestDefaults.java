package dev.tocsin.adapter.rest;

import dev.tocsin.adapter.rest.input.RawBody;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What this module wants of the framework, unless somebody configures it otherwise: so it behaves alike wherever it runs. */
@ContextConfigurer
public final class RestDefaults implements ApplicationContextConfigurer {

    private static final int BELOW_EVERY_OTHER_SOURCE = -10_000;

    private static final Map<String, Object> DEFAULTS = Map.of(
            // No body may be longer, also if it comes in chunks without saying how long it is; most must be shorter.
            "micronaut.server.max-request-size",
            RawBody.MAX_LARGE,
            "micronaut.server.multipart.enabled",
            false,
            // Only health is served of the framework's own endpoints, and it tells strangers nothing but up or down.
            "endpoints.all.enabled",
            false,
            "endpoints.health.enabled",
            true,
            "endpoints.health.sensitive",
            false,
            "endpoints.health.details-visible",
            "NEVER");

    /** The same page shows each dialect, read from beside it. */
    private static final List<String> PAGES = List.of("/docs", "/farm/docs", "/reliapulse/docs");

    @Override
    public void configure(ApplicationContextBuilder builder) {
        Map<String, Object> all = new HashMap<>(DEFAULTS);
        PAGES.forEach(page -> all.putAll(page(page)));
        builder.propertySources(PropertySource.of("adapter-rest", all, BELOW_EVERY_OTHER_SOURCE));
    }

    /** The page that shows the API: ours, and beside it what it needs of Swagger UI. Nothing comes from elsewhere. */
    private static Map<String, Object> page(String path) {
        String resources =
                "micronaut.router.static-resources." + path.substring(1).replace('/', '-');
        return Map.of(
                resources + ".mapping",
                path + "/**",
                resources + ".paths",
                List.of("classpath:docs", "classpath:META-INF/swagger/views/swagger-ui/res"));
    }
}
