package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.escalation.KnownPolicy;
import dev.tocsin.application.port.Policies;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record KeptPolicies(Installation installation) implements Policies {

    @Override
    public Optional<KnownPolicy> find(OrganizationId organization, PolicyId policy) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> tenant.policies.find(policy).map(found -> known(tenant, found)));
    }

    @Override
    public Optional<KnownPolicy> findByName(OrganizationId organization, String name) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> tenant.policies
                        .all()
                        .filter(policy -> Text.folded(policy.plan().name()).equals(Text.folded(name)))
                        .map(policy -> known(tenant, policy))
                        .findFirst());
    }

    @Override
    public Slice<KnownPolicy, Integer> list(OrganizationId organization, Search search) {
        List<KnownPolicy> all = installation.read(
                organization,
                List.of(),
                tenant -> tenant.policies
                        .all()
                        .filter(policy -> search.matches(policy.plan().name()))
                        .sorted(Lists.newestFirst(
                                EscalationPolicy::createdAt,
                                policy -> policy.id().value()))
                        .map(policy -> known(tenant, policy))
                        .toList());
        return search.part(all);
    }

    @Override
    public PolicyBindings bindings(OrganizationId organization) {
        return installation.read(organization, PolicyBindings.NONE, KeptPolicies::bindings);
    }

    @Override
    public Optional<Email> catchAll(OrganizationId organization) {
        return installation.read(organization, Optional.empty(), Tenant::catchAll);
    }

    static PolicyBindings bindings(Tenant tenant) {
        Map<Severity, PolicyRef> bySeverity = new EnumMap<>(Severity.class);
        tenant.bindings
                .entries()
                .forEach(binding -> binding.getKey()
                        .ifPresent(severity -> bySeverity.put(severity, ref(tenant, binding.getValue()))));
        Optional<PolicyRef> standard = tenant.bindings.find(Optional.empty()).map(policy -> ref(tenant, policy));
        return new PolicyBindings(standard, bySeverity);
    }

    private static PolicyRef ref(Tenant tenant, PolicyId policy) {
        return tenant.policies.find(policy).orElseThrow().ref();
    }

    private static KnownPolicy known(Tenant tenant, EscalationPolicy policy) {
        Map<UserId, Responder> people = new HashMap<>();
        Map<ScheduleId, String> schedules = new HashMap<>();
        policy.plan().targets().forEach(target -> {
            switch (target) {
                case Target.Person person ->
                    tenant.users.find(person.user()).ifPresent(user -> people.put(user.id(), user.responder()));
                case Target.OnSchedule on ->
                    tenant.schedules
                            .find(on.schedule())
                            .ifPresent(schedule -> schedules.put(schedule.id(), schedule.name()));
            }
        });
        return new KnownPolicy(policy, people, schedules);
    }
}
