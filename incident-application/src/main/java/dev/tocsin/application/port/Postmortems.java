package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.application.postmortem.PostmortemSummary;
import dev.tocsin.application.postmortem.TrackedItem;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import java.util.List;
import java.util.Optional;

/**
 * Reading postmortems, with the present names of their people. That of a deleted incident is not found, nor is anything
 * of it.
 */
public interface Postmortems {

    Optional<StoredPostmortem> find(OrganizationId organization, PostmortemRef postmortem);

    /** Whether anything has this number, or had it: that of a deleted incident counts. */
    boolean isTaken(OrganizationId organization, PostmortemNumber number);

    /** Newest first; the text occurs in the number of the postmortem or of its incident. */
    Slice<PostmortemSummary, Integer> list(OrganizationId organization, PostmortemFilter filter, Search search);

    /** Newest first, so without a gap down to 1; the text of the search is not looked at. */
    Slice<Edition, Integer> editions(OrganizationId organization, PostmortemId postmortem, Search search);

    /** As it was kept, with the names of then. */
    Optional<PostmortemVersion> version(OrganizationId organization, PostmortemId postmortem, int number);

    /** All of them, oldest first. */
    List<PostmortemVersion> versions(OrganizationId organization, PostmortemId postmortem);

    /**
     * The tracked items of all postmortems: what is due first comes first, what is due on no day comes last; then by
     * time of creation and id, both ascending. The text occurs in theirs.
     */
    Slice<TrackedItem, Integer> actionItems(OrganizationId organization, ActionItemFilter filter, Search search);
}
