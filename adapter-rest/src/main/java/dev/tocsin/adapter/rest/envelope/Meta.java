package dev.tocsin.adapter.rest.envelope;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What is said of every request: the name under which the log has it, and when it was answered. */
record Meta(
        @Schema(example = "019a6f1e-7c1b-7d1e-8d6e-0f6a1d2c3b4a")
        String requestId,

        @Schema(example = "2026-04-18T10:30:00Z") Instant timestamp) {}
