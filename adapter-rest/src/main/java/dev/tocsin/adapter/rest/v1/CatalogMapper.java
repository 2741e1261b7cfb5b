package dev.tocsin.adapter.rest.v1;

import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** What is simple inside is shown as it is. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CatalogMapper {

    CatalogMapper MAPPER = Mappers.getMapper(CatalogMapper.class);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "serviceKey", source = "key")
    @Mapping(target = "teamName", source = "team")
    @Mapping(target = "escalationPolicy", source = "policy")
    ServiceItem service(Service service);

    @Mapping(target = "id", source = "id.value")
    TeamItem team(Team team);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "isActive", source = "active")
    UserItem user(User user);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "serviceKey", source = "service")
    ComponentItem component(Component component);

    @Mapping(target = "id", source = "id.value")
    EnvironmentItem environment(Environment environment);

    @Mapping(target = "key", ignore = true)
    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "email", source = "user")
    ApiKeyItem apiKey(ApiKey key);

    default String word(ServiceKey key) {
        return key.value();
    }

    default @Nullable String name(Optional<TeamRef> team) {
        return team.map(TeamRef::name).orElse(null);
    }

    default @Nullable String policy(Optional<PolicyRef> policy) {
        return policy.map(PolicyRef::name).orElse(null);
    }

    default @Nullable String key(Optional<ServiceRef> service) {
        return service.map(ref -> ref.key().value()).orElse(null);
    }

    default @Nullable String text(Optional<String> text) {
        return text.orElse(null);
    }

    default @Nullable Instant time(Optional<Instant> time) {
        return time.orElse(null);
    }

    default String email(Responder person) {
        return person.email().value();
    }

    default String word(Email email) {
        return email.value();
    }

    default String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    default String word(Scope scope) {
        return scope.word();
    }

    default String word(ComponentStatus status) {
        return status.word();
    }

    default String word(ApiKey.Prefix prefix) {
        return prefix.text();
    }

    default String word(ZoneId zone) {
        return zone.getId();
    }
}
