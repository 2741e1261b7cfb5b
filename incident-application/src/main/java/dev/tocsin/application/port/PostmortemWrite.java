package dev.tocsin.application.port;

import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.TemplateId;
import java.util.List;
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
     * @param past of a new one that has been elsewhere before, and brings its number along
     */
    record SavePostmortem(Optional<StoredPostmortem> before, Postmortem next, Optional<Past> past)
            implements PostmortemWrite {

        public SavePostmortem {
            if (past.isPresent() && before.isPresent()) {
                throw new IllegalArgumentException("it is here already");
            }
            if (past.filter(brought -> !brought.versions().getLast().edition().equals(next.edition()))
                    .isPresent()) {
                throw new IllegalArgumentException("the past does not lead to it");
            }
            if (before.filter(stored -> !stored.postmortem().id().equals(next.id()))
                    .isPresent()) {
                throw new IllegalArgumentException("another postmortem");
            }
        }

        public SavePostmortem(Optional<StoredPostmortem> before, Postmortem next) {
            this(before, next, Optional.empty());
        }

        @Override
        public OrganizationId organization() {
            return next.organization();
        }

        /** To be kept with it, and never changed; none where the newest is the one that is kept already. */
        public List<PostmortemVersion> versions() {
            boolean isKept = before.filter(
                            stored -> stored.postmortem().edition().equals(next.edition()))
                    .isPresent();
            return isKept ? List.of() : past.map(Past::versions).orElseGet(() -> List.of(next.latest()));
        }
    }

    /**
     * What a postmortem has that comes from elsewhere.
     *
     * @param number nothing must have it, not even what is gone; those that are given from now on come after it
     * @param versions from the first to the one that it is now
     */
    record Past(PostmortemNumber number, List<PostmortemVersion> versions) {

        public Past {
            versions = List.copyOf(versions);
            for (int i = 0; i < versions.size(); i++) {
                if (versions.get(i).edition().number() != Edition.FIRST + i) {
                    throw new IllegalArgumentException("the versions have a gap");
                }
            }
            if (versions.isEmpty()) {
                throw new IllegalArgumentException("no versions");
            }
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
