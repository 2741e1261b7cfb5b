package dev.tocsin.adapter.rest.input;

import io.micronaut.core.naming.NameUtils;
import java.util.Locale;

/** What the components of records are called outside. */
public enum Naming {
    SNAKE_CASE {
        @Override
        public String outside(String component) {
            return NameUtils.underscoreSeparate(component).toLowerCase(Locale.ROOT);
        }
    },
    CAMEL_CASE {
        @Override
        public String outside(String component) {
            return component;
        }
    };

    /** That of the API to which the type belongs. */
    public static Naming of(Class<?> type) {
        return type.getPackage().isAnnotationPresent(CamelCase.class) ? CAMEL_CASE : SNAKE_CASE;
    }

    public abstract String outside(String component);
}
