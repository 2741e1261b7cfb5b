package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.CreatePostmortem;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** A postmortem to be written. How much it must say, the level of the organization's postmortems tells. */
@Introspected
@Schema(example = NewPostmortem.EXAMPLE)
record NewPostmortem(
        @NotNull IncidentRef incidentNumber,
        @JsonUnwrapped @Valid NewContent content) implements JsonBody {

    static final String EXAMPLE = """
            {"incident_number": "INC-2026-044", "summary": "Checkout was down for 27 minutes",
             "root_cause": "Database failover saturation",
             "resolution": "Scaled failover pool and tuned connection caps",
             "impact": {"duration": "27 minutes", "users_affected": "320", "services_affected": ["api", "dashboard"]},
             "timeline": [{"timestamp": "2026-04-18T10:30:00Z", "description": "Primary database failed over"}],
             "action_items": [{"text": "Add replica saturation alerting", "owner_email": "owner@example.com",
               "due_date": "2026-04-26", "status": "pending"}],
             "contributing_factors": "Insufficient failover headroom",
             "detection_path": "Synthetic check alerted in Slack", "monitoring_gaps": "No queue-depth alert",
             "response_timeline": {"time_to_acknowledge": "3m", "time_to_identify": "8m", "time_to_resolve": "27m"},
             "five_whys": "Why 1... Why 5...", "executive_summary": "Short executive summary",
             "prevented_recurrence": "Failover capacity expanded"}""";

    @Override
    public Map<String, String> contradictions() {
        return content.contradictions();
    }

    CreatePostmortem command() {
        return new CreatePostmortem(incidentNumber, content.wanted());
    }
}
