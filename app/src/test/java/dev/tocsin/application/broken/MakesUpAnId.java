package dev.tocsin.application.broken;

import java.util.UUID;

class MakesUpAnId {
    UUID next() {
        return UUID.randomUUID();
    }
}
