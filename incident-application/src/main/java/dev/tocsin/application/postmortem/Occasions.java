package dev.tocsin.application.postmortem;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.postmortem.Occasion;
import dev.tocsin.domain.postmortem.PostmortemId;

/** What postmortems begin with: the incident, an id, and the level that the organization wants now. */
record Occasions(Settings settings, Ids ids) {

    Occasion of(Case wanting) {
        Incident incident = wanting.incident().incident();
        return new Occasion(
                incident.organization(),
                new PostmortemId(ids.next()),
                wanting.ref(),
                settings.postmortems(incident.organization()).settings().level());
    }

    /** What is said when there is one already. */
    static Rejection taken(StoredPostmortem present) {
        return new Rejection.ByRule(
                new Refusal.PostmortemExists(present.number().toString()));
    }
}
