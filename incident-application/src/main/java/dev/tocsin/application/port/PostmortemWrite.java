package dev.tocsin.application.port;

import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.TemplateId;
import java.util.Optional;

/** A postmortem to keep, or what postmortems are made by. */
public sealed interface PostmortemWrite extends RecordWrite {

    /**
     * A postmortem's next state. What is told of it goes to the timeline of its incident, by an {@link IncidentWrite} of
     * the same changeset which leaves that as it is.
     *
     * <p>Its incident must be there and have no other, and so must everybody whom it names.
     *
     * @param before what it was decided on, in that revision; empty for a new one, which gets its number now
     */
    record SavePostmortem(Optional<StoredPostmortem> before, Postmortem next) implements PostmortemWrite {

        public SavePostmortem {
            if (before.filter(stored -> !stored.postmortem().id().equals(next.id()))
                    .isPresent()) {
                throw new IllegalArgumentException("another postmortem");
            }
        }

        @Override
        public OrganizationId organization() {
            return next.organization();
        }

        /** To be kept with it, and never changed; empty where it is the one that is kept already. */
        public Optional<PostmortemVersion> version() {
            boolean isKept = before.filter(
                            stored -> stored.postmortem().edition().equals(next.edition()))
                    .isPresent();
            return isKept ? Optional.empty() : Optional.of(next.latest());
        }
    }

    /** Its name must be free among the organization's own; versions follow each other as everywhere. */
    record SaveTemplate(OwnTemplate template) implements PostmortemWrite {

        @Override
        public OrganizationId organization() {
            return template.organization();
        }

        public boolean isNew() {
            return template.version() == Version.FIRST;
        }
    }

    /** It must not be the active one. */
    record RemoveTemplate(OrganizationId organization, TemplateId template, long version) implements PostmortemWrite {}

    /**
     * Every organization has the initial ones as version 1, so these are never new. The active template must be there:
     * a built-in one always is.
     */
    record SaveSettings(OrganizationId organization, PostmortemSettings settings, long version)
            implements PostmortemWrite {}
}
