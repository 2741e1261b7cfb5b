package dev.tocsin.application.postmortem;

import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.IncidentRef;
import dev.tocsin.domain.postmortem.PostmortemNumber;

/** An action item, and where it was promised. */
public record TrackedItem(PostmortemNumber postmortem, IncidentRef incident, ActionItem item) {}
