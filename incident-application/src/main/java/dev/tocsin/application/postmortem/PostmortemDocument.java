package dev.tocsin.application.postmortem;

import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.postmortem.PostmortemNumber;

/**
 * A postmortem, written out.
 *
 * @param title that of its incident
 */
public record PostmortemDocument(PostmortemNumber number, Title title, String text) {}
