package dev.tocsin.application.port;

import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;

/**
 * A postmortem as it is kept: with its number, and the revision that a change must be decided on. Its version counts
 * what people did, its revision every commit.
 */
public record StoredPostmortem(PostmortemNumber number, long revision, Postmortem postmortem) {}
