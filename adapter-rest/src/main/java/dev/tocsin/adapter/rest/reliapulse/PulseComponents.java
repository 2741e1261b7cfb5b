package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.PlainData;
import java.util.List;

/** A page of components. */
@PlainData
record PulseComponents(List<PulseComponent> data, PulseMeta meta) {}
