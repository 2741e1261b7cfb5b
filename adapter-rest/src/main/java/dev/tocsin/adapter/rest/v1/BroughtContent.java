package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.postmortem.BroughtPostmortem.Writing;
import dev.tocsin.domain.postmortem.Content;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a postmortem said that a file tells of.
 *
 * @param actionItems those of the content once more, because more is known of each than is said of a new one
 */
@Introspected
record BroughtContent(
        @JsonUnwrapped @Valid NewContent content,

        @Nullable @Size(max = Content.MAX_ACTION_ITEMS) List<@Valid BroughtItem> actionItems) {

    Map<String, String> contradictions() {
        return content.contradictions();
    }

    Writing writing() {
        return new Writing(content.wanted(), Lists.of(actionItems, BroughtItem::known));
    }
}
