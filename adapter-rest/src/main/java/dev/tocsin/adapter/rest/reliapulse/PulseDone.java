package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.PlainData;

/** That it is done. */
@PlainData
record PulseDone(boolean success) {}
