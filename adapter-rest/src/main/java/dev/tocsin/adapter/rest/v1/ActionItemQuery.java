package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.Search;
import dev.tocsin.application.postmortem.ActionItemBoard.Wanted;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Task;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which action items are wanted; all of them, where nobody says otherwise. */
@Introspected
record ActionItemQuery(
        @QueryValue @Nullable @Min(1) @Max(Search.MAX_LIMIT) Integer limit,

        @QueryValue @Nullable @Min(0) @Max(Search.MAX_OFFSET)
        Integer offset,

        @QueryValue @Nullable @Size(max = Search.MAX_TEXT_LENGTH)
        String search,

        @QueryValue @Nullable List<ActionStatus> status,
        @QueryValue @Nullable @Size(max = MAX_VALUES) List<Email> owner,

        @QueryValue @Nullable @Size(max = MAX_VALUES)
        List<@NotNull @Size(min = 1, max = Task.MAX_CATEGORY_LENGTH) String> category,

        @QueryValue @Nullable Boolean overdue)
        implements QueryParameters {

    static final int MAX_VALUES = 100;

    Search wanted() {
        return new SearchQuery(limit, offset, search).wanted();
    }

    Wanted items() {
        return new Wanted(
                Lists.of(status, Function.identity()),
                Lists.of(owner, Function.identity()),
                Lists.of(category, Function.identity()),
                Boolean.TRUE.equals(overdue));
    }
}
