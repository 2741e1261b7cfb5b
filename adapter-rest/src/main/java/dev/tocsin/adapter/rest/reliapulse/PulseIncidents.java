package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.PlainData;
import java.util.List;

/** A page of incidents. */
@PlainData
record PulseIncidents(List<PulseIncident> data, PulseMeta meta) {}
