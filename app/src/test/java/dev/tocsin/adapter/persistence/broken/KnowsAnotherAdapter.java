package dev.tocsin.adapter.persistence.broken;

import dev.tocsin.adapter.rest.broken.PublicToAll;

record KnowsAnotherAdapter(PublicToAll other) {}
