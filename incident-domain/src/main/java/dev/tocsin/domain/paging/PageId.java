package dev.tocsin.domain.paging;

import java.util.UUID;

/** Identifies a page within its organization; the same for all attempts to deliver it. */
public record PageId(UUID value) {}
