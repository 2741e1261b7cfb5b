package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Optional;

/** The active teams. */
public interface Teams {

    Optional<Team> find(OrganizationId organization, TeamId id);

    /** Without regard to case, see {@link dev.tocsin.domain.Text#folded}. */
    Optional<Team> findByName(OrganizationId organization, String name);

    /** Those with the text in their name. */
    Slice<Team, Integer> list(OrganizationId organization, Search search);
}
