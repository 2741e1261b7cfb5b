package dev.tocsin.adapter.rest.broken;

import dev.tocsin.application.port.Incidents;

record ReadsPastTheApplication(Incidents incidents) {}
