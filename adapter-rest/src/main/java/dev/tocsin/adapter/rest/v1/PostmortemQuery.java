package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.Search;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which postmortems are wanted: that of an incident, or a part of a list. */
@Introspected
record PostmortemQuery(
        @QueryValue @Nullable IncidentRef incidentNumber,
        @QueryValue @Nullable @Min(1) @Max(Search.MAX_LIMIT) Integer limit,

        @QueryValue @Nullable @Min(0) @Max(Search.MAX_OFFSET)
        Integer offset,

        @QueryValue @Nullable @Size(max = Search.MAX_TEXT_LENGTH)
        String search,

        @QueryValue List<PostmortemStatus> status,
        @QueryValue List<Level> level)
        implements QueryParameters {

    Optional<PostmortemRef> one() {
        return Optional.ofNullable(incidentNumber).map(PostmortemRef::of);
    }

    PostmortemFilter filter() {
        return new PostmortemFilter(status, level);
    }

    Search wanted() {
        return new SearchQuery(limit, offset, search).wanted();
    }
}
