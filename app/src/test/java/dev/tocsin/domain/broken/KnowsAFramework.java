package dev.tocsin.domain.broken;

import jakarta.inject.Singleton;

@Singleton
class KnowsAFramework {}
