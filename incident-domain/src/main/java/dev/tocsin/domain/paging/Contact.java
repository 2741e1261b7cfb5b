package dev.tocsin.domain.paging;

import dev.tocsin.domain.people.Email;
import java.util.Optional;

/** How somebody was to be reached, as it was then. */
public record Contact(String name, Email email, Optional<String> slackId) {}
