package dev.tocsin.application.postmortem;

import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.IncidentRef;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.Publication;
import java.time.Instant;
import java.util.Optional;

/** What a list shows of a postmortem: nothing of what it says. */
public record PostmortemSummary(
        PostmortemNumber number,
        PostmortemId id,
        IncidentRef incident,
        Level level,
        PostmortemStatus status,
        Optional<Approval> approval,
        Optional<Publication> publication,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static PostmortemSummary of(PostmortemNumber number, Postmortem postmortem) {
        return new PostmortemSummary(
                number,
                postmortem.id(),
                postmortem.incident(),
                postmortem.level(),
                postmortem.status(),
                postmortem.approval(),
                postmortem.publication(),
                postmortem.createdAt(),
                postmortem.updatedAt(),
                postmortem.version());
    }
}
