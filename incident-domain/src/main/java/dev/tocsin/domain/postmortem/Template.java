package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Refusal;
import java.util.Optional;

/**
 * What postmortems are drafted for: one that comes with Tocsin, or one that an organization keeps. Names are unique in
 * it, without regard to case.
 */
public sealed interface Template permits BuiltInTemplate, OwnTemplate {

    TemplateId id();

    Outline outline();

    /** Why it can be neither changed nor deleted; empty where it can. Copied it can always be. */
    Optional<Refusal> objectionToChange();
}
