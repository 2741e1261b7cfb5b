package dev.tocsin.application.port;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up all that one command mentions, in one go: what is not there, inactive, or another organization's is not in the answer. */
public interface Directory {

    Found lookUp(OrganizationId organization, Mentioned mentioned);

    /** What a command mentions, as its caller wrote it. */
    record Mentioned(
            List<ServiceKey> services,
            List<ComponentId> components,
            List<EnvironmentId> environments,
            List<Email> people) {

        public static Mentioned people(List<Email> people) {
            return new Mentioned(List.of(), List.of(), List.of(), people);
        }

        public boolean isEmpty() {
            return services.isEmpty() && isOfServicesOnly();
        }

        public boolean isOfServicesOnly() {
            return components.isEmpty() && environments.isEmpty() && people.isEmpty();
        }
    }

    /** Those of the mentioned that exist and are active. */
    record Found(
            Map<ServiceKey, MentionedService> services,
            Set<ComponentId> components,
            Set<EnvironmentId> environments,
            Map<Email, Responder> people) {

        public static final Found NOTHING = new Found(Map.of(), Set.of(), Set.of(), Map.of());
    }

    /** A service, and the team that runs it. */
    record MentionedService(ServiceId id, Optional<TeamRef> team) {}
}
