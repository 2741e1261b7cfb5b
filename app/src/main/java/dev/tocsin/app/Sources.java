package dev.tocsin.app;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Jitter;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.domain.Micros;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** Where time, ids and chance come into the program; tests put their own in the place of each. */
@Factory
final class Sources {

    /** Replaces the framework's own, whose instants are finer than what is kept. */
    @Singleton
    @Replaces(bean = InstantSource.class, factory = InstantSourceFactory.class)
    InstantSource clock() {
        return () -> Micros.of(Instant.now());
    }

    /** UUIDs of version 7, which also grow within one millisecond. */
    @Singleton
    Ids ids() {
        TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }

    @Singleton
    Jitter jitter() {
        return () -> ThreadLocalRandom.current().nextDouble();
    }

    @Singleton
    RandomText randomText() {
        SecureRandom random = new SecureRandom();
        return (alphabet, length) -> random.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }
}
