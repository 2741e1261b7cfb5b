package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.Target;

/** Keeps and removes escalation policies, and what is set about them. */
record PolicyKeeper(Tenant tenant, Journal journal) {

    void keep(PolicyWrite write) {
        switch (write) {
            case PolicyWrite.SavePolicy save -> save(save.policy());
            case PolicyWrite.RemovePolicy remove -> {
                Checks.same(tenant.policies.find(remove.policy()).map(EscalationPolicy::version), remove.version());
                Checks.require(!new References(tenant).to(remove.policy()), "something refers to it");
                tenant.policies.remove(remove.policy(), journal);
            }
            case PolicyWrite.BindPolicy bind ->
                bind.policy()
                        .ifPresentOrElse(
                                policy -> {
                                    Checks.require(tenant.policies.has(policy), "the policy is gone");
                                    tenant.bindings.put(bind.severity(), policy, journal);
                                },
                                () -> tenant.bindings.remove(bind.severity(), journal));
            case PolicyWrite.SetCatchAll set -> tenant.catchAll(set.email(), journal);
        }
    }

    private void save(EscalationPolicy policy) {
        Checks.follows(tenant.policies.find(policy.id()).map(EscalationPolicy::version), policy.version());
        String name = Text.folded(policy.plan().name());
        Checks.require(
                tenant.policies
                        .all()
                        .noneMatch(other -> !other.id().equals(policy.id())
                                && Text.folded(other.plan().name()).equals(name)),
                "the name is taken");
        Checks.require(policy.plan().targets().allMatch(this::isThere), "a target is gone");
        tenant.policies.put(policy.id(), policy, journal);
    }

    private boolean isThere(Target target) {
        return switch (target) {
            case Target.Person person -> tenant.users.has(person.user());
            case Target.OnSchedule on -> tenant.schedules.has(on.schedule());
        };
    }
}
