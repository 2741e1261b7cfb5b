package dev.tocsin.domain.postmortem;

/**
 * What postmortems are drafted for: one that comes with Tocsin, or one that an organization keeps. Names are unique in
 * it, without regard to case.
 */
public sealed interface Template permits BuiltInTemplate, OwnTemplate {

    TemplateId id();

    Outline outline();
}
