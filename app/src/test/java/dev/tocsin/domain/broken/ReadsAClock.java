package dev.tocsin.domain.broken;

import java.time.Instant;

class ReadsAClock {
    Instant now() {
        return Instant.now();
    }
}
