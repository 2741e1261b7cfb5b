package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Directory;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

record KeptDirectory(Installation installation) implements Directory {

    @Override
    public Found lookUp(OrganizationId organization, Mentioned mentioned) {
        return installation.read(
                organization,
                Found.NOTHING,
                tenant -> new Found(
                        services(tenant, mentioned),
                        components(tenant, mentioned),
                        environments(tenant, mentioned),
                        people(tenant, mentioned)));
    }

    private static Map<ServiceKey, MentionedService> services(Tenant tenant, Mentioned mentioned) {
        Map<ServiceKey, MentionedService> found = new LinkedHashMap<>();
        tenant.services
                .all()
                .filter(service -> service.active() && mentioned.services().contains(service.key()))
                .map(new PresentNames(tenant)::in)
                .forEach(service -> found.put(service.key(), new MentionedService(service.id(), service.team())));
        return found;
    }

    private static Set<ComponentId> components(Tenant tenant, Mentioned mentioned) {
        Set<ComponentId> found = new LinkedHashSet<>();
        mentioned.components().stream()
                .filter(id ->
                        tenant.components.find(id).filter(Component::active).isPresent())
                .forEach(found::add);
        return found;
    }

    private static Set<EnvironmentId> environments(Tenant tenant, Mentioned mentioned) {
        Set<EnvironmentId> found = new LinkedHashSet<>();
        mentioned.environments().stream()
                .filter(id ->
                        tenant.environments.find(id).filter(Environment::active).isPresent())
                .forEach(found::add);
        return found;
    }

    private static Map<Email, Responder> people(Tenant tenant, Mentioned mentioned) {
        Map<Email, Responder> found = new LinkedHashMap<>();
        tenant.users
                .all()
                .filter(user -> user.active() && mentioned.people().contains(user.email()))
                .map(User::responder)
                .forEach(person -> found.put(person.email(), person));
        return found;
    }
}
