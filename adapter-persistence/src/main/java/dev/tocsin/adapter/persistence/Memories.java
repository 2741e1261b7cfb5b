package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.application.port.Directory.MentionedService;
import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.PostmortemWrite;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.ScheduleWrite;
import dev.tocsin.application.port.Users;
import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import java.util.List;
import java.util.Optional;

/** All that this node remembers, and what of it each write makes it forget. */
final class Memories {

    /** How a token names somebody. */
    record Named(Slug organization, Email email) {}

    /** How a command names a service. */
    record Keyed(OrganizationId organization, ServiceKey key) {}

    private final Acquaintances acquaintances;
    private final Memory<String, Optional<ApiKeys.Holder>> holders;
    private final Memory<Named, Optional<Users.Member>> members;
    private final Memory<OrganizationId, Severities> severities;
    private final RefreshedMemory<Keyed, MentionedService> services;

    Memories(Ticker ticker) {
        this.acquaintances = new Acquaintances(ticker);
        this.holders = new Memory<>(ticker);
        this.members = new Memory<>(ticker);
        this.severities = new Memory<>(ticker);
        this.services = new RefreshedMemory<>(
                ticker, new Rounds(ticker), keyed -> keyed.organization().value());
    }

    Acquaintances acquaintances() {
        return acquaintances;
    }

    /** By the hash of the key. */
    Memory<String, Optional<ApiKeys.Holder>> holders() {
        return holders;
    }

    Memory<Named, Optional<Users.Member>> members() {
        return members;
    }

    Memory<OrganizationId, Severities> severities() {
        return severities;
    }

    /** Active ones only. */
    RefreshedMemory<Keyed, MentionedService> services() {
        return services;
    }

    /** How commands name them. */
    void forgetServices() {
        services.forgetAll();
    }

    /** Such writes are rare, so more is forgotten than need be. */
    void forget(List<RecordWrite> written) {
        for (RecordWrite write : written) {
            switch (write) {
                case RecordWrite.SaveService save -> service(save);
                case RecordWrite.RemoveService remove -> services.forgetAll();
                case RecordWrite.SaveTeam save -> team(save);
                case RecordWrite.RemoveTeam remove -> services.forgetAll();
                case RecordWrite.SaveUser save -> user(save);
                case RecordWrite.RemoveUser remove -> people();
                case RecordWrite.AddApiKey add -> holders.forget(add.hash());
                case RecordWrite.RevokeApiKey revoke -> holders.forgetAll();
                case RecordWrite.SaveSeverities save -> severities.forget(save.organization());
                case RecordWrite.FoundOrganization found -> people();
                case RecordWrite.KeepOperatorReceipt keep -> {}
                case ScheduleWrite schedule -> {}
                case PolicyWrite policy -> {}
                case PostmortemWrite postmortem -> {}
                case WebhookWrite webhook -> {}
                case RecordWrite.PutAlert put -> {}
                case RecordWrite.RemoveAlert remove -> {}
                case RecordWrite.SaveComponent save -> {}
                case RecordWrite.AddStatusChange add -> {}
                case RecordWrite.RemoveComponent remove -> {}
                case RecordWrite.SaveEnvironment save -> {}
                case RecordWrite.RemoveEnvironment remove -> {}
                case RecordWrite.TouchApiKey touch -> holders.forget(touch.hash());
            }
        }
    }

    private void service(RecordWrite.SaveService save) {
        acquaintances.forgetService(
                save.organization().value(), save.service().id().value());
        services.forgetAll();
    }

    private void team(RecordWrite.SaveTeam save) {
        acquaintances.forgetTeam(save.organization().value(), save.team().id().value());
        services.forgetAll();
    }

    private void user(RecordWrite.SaveUser save) {
        acquaintances.forgetPerson(save.organization().value(), save.user().id().value());
        people();
    }

    private void people() {
        holders.forgetAll();
        members.forgetAll();
    }
}
