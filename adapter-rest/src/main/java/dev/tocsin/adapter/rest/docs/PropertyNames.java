package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.input.Naming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The compiler names all properties as the native API does; another dialect has its own way. */
final class PropertyNames {

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

    private PropertyNames() {}

    @SuppressWarnings("unchecked")
    static void rename(Map<String, Object> document, Naming naming) {
        Tree.map(document, "components", "schemas")
                .values()
                .forEach(schema -> rename(naming, (Map<String, Object>) schema));
    }

    @SuppressWarnings("unchecked")
    private static void rename(Naming naming, Map<String, Object> schema) {
        schema.computeIfPresent(
                "required",
                (key, names) -> ((List<String>) names)
                        .stream().map(name -> outside(name, naming)).toList());
        schema.computeIfPresent("properties", (key, properties) -> {
            Map<String, Object> renamed = new LinkedHashMap<>();
            ((Map<String, Object>) properties).forEach((name, property) -> {
                rename(naming, (Map<String, Object>) property);
                renamed.put(outside(name, naming), property);
            });
            return renamed;
        });
    }

    private static String outside(String name, Naming naming) {
        return naming.outside(
                NEXT_WORD.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT)));
    }
}
