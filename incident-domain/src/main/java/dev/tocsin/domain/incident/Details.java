package dev.tocsin.domain.incident;

import dev.tocsin.domain.sla.Severity;
import java.util.Optional;

/** What the incident is about. */
public record Details(
        Title title, Optional<Description> description, Severity severity, Optional<SlackThread> slackThread) {}
