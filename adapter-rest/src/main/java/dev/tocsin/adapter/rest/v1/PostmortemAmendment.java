package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.postmortem.PostmortemDesk.EditPostmortem;
import dev.tocsin.application.postmortem.PostmortemRef;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.OptionalLong;

/** What a postmortem shall say from now on; whatever is not given stays as it is, and null takes it out. */
@Introspected
@Schema(example = PostmortemAmendment.EXAMPLE)
record PostmortemAmendment(@JsonUnwrapped @Valid NewContent content) implements JsonBody {

    static final String EXAMPLE = """
            {"root_cause": "The pool was smaller than what fails over to it", "monitoring_gaps": null,
             "sections": {"customer_impact": "Nobody could pay."}}""";

    @Override
    public Map<String, String> contradictions() {
        Map<String, String> faults = content.contradictions();
        if (content.emptiesSections()) {
            faults.put("sections", "must not be empty: name each one that shall go, with null");
        }
        return faults;
    }

    EditPostmortem command(PostmortemRef postmortem, OptionalLong version) {
        return new EditPostmortem(postmortem, content.wanted(), version);
    }
}
