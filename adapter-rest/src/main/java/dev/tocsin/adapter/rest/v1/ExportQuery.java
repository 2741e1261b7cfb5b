package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.FileFormat;
import dev.tocsin.adapter.rest.input.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In what form a postmortem is wanted as a document. */
@Introspected
record ExportQuery(@QueryValue @Nullable FileFormat format) implements QueryParameters {

    FileFormat wanted() {
        return Optional.ofNullable(format).orElse(FileFormat.MARKDOWN);
    }
}
