package dev.tocsin.application.port;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.domain.people.UserId;
import java.net.URI;
import java.util.Optional;

/** Makes the links by which people take an incident without logging in. */
@FunctionalInterface
public interface AnswerLinks {

    /** For one incident and one person, until it expires; empty where links lead nowhere. */
    Optional<URI> to(Due incident, UserId person);
}
