package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.PostmortemWrite;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.ScheduleWrite;
import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps a changeset: what came of pages, incidents, then what else there is, then the receipt. */
record ChangesetKeeper(Installation installation, Journal journal) {

    Commit keep(Changeset changes) {
        if (changes.receipt().filter(this::taken).isPresent()
                || changes.records().stream().anyMatch(this::isTaken)) {
            return new Commit.KeyTaken();
        }
        changes.outcomes().forEach(outcome -> ledger(outcome.organization()).keep(outcome));
        List<Placed> placed = new ArrayList<>();
        for (IncidentWrite write : changes.incidents()) {
            placed.add(incidents(write.next().organization()).keep(write));
        }
        List<PostmortemNumber> numbers = new ArrayList<>();
        for (RecordWrite write : changes.records()) {
            keep(write).ifPresent(numbers::add);
        }
        changes.receipt().ifPresent(receipt -> keep(receipt, placed, numbers));
        return new Commit.Kept(placed, numbers);
    }

    private boolean taken(Receipt receipt) {
        return installation.tenant(receipt.organization()).receipts.has(receipt.key());
    }

    private boolean isTaken(RecordWrite write) {
        return write instanceof RecordWrite.KeepOperatorReceipt keep
                && installation.operatorReceipts.has(keep.receipt().key());
    }

    private void keep(Receipt receipt, List<Placed> placed, List<PostmortemNumber> numbers) {
        Optional<Placed> first = placed.stream().findFirst();
        Receipt.Found found = new Receipt.Found(
                receipt,
                first.map(Placed::number),
                first.map(one -> OptionalLong.of(one.firstPosition())).orElse(OptionalLong.empty()),
                numbers.stream().findFirst());
        installation.tenant(receipt.organization()).receipts.put(receipt.key(), found, journal);
    }

    /** The number of a postmortem, where it is one. */
    private Optional<PostmortemNumber> keep(RecordWrite write) {
        if (write instanceof PostmortemWrite postmortem) {
            Tenant tenant = installation.tenant(write.organization());
            return new PostmortemKeeper(tenant, journal).keep(postmortem);
        }
        keepPlainly(write);
        return Optional.empty();
    }

    private void keepPlainly(RecordWrite write) {
        OrganizationId organization = write.organization();
        switch (write) {
            case RecordWrite.FoundOrganization found -> keys().found(found);
            case RecordWrite.KeepOperatorReceipt keep ->
                installation.operatorReceipts.put(keep.receipt().key(), keep.receipt(), journal);
            case RecordWrite.AddApiKey add -> keys().add(add);
            case RecordWrite.RevokeApiKey revoke -> keys().revoke(revoke);
            case RecordWrite.TouchApiKey touch -> keys().touch(touch);
            case RecordWrite.PutAlert put -> incidents(organization).put(put);
            case RecordWrite.RemoveAlert remove -> incidents(organization).remove(remove);
            case RecordWrite.SaveService save -> records(organization).save(save.service());
            case RecordWrite.RemoveService remove -> records(organization).remove(remove);
            case RecordWrite.SaveTeam save -> records(organization).save(save.team());
            case RecordWrite.RemoveTeam remove -> records(organization).remove(remove);
            case RecordWrite.SaveComponent save -> records(organization).save(save.component());
            case RecordWrite.AddStatusChange add -> records(organization).add(add);
            case RecordWrite.RemoveComponent remove -> records(organization).remove(remove);
            case RecordWrite.SaveEnvironment save -> records(organization).save(save.environment());
            case RecordWrite.RemoveEnvironment remove -> records(organization).remove(remove);
            case RecordWrite.SaveUser save -> records(organization).save(save.user());
            case RecordWrite.RemoveUser remove -> records(organization).remove(remove);
            case PolicyWrite policy -> new PolicyKeeper(installation.tenant(organization), journal).keep(policy);
            case PostmortemWrite postmortem -> throw new IllegalArgumentException("not a plain one: " + postmortem);
            case ScheduleWrite schedule ->
                new ScheduleKeeper(installation.tenant(organization), journal).keep(schedule);
            case RecordWrite.SaveSeverities save -> records(organization).save(save);
            case WebhookWrite webhook ->
                new WebhookKeeper(installation.tenant(organization), ledger(organization), journal, installation.now())
                        .keep(webhook);
        }
    }

    private IncidentKeeper incidents(OrganizationId organization) {
        return new IncidentKeeper(installation.tenant(organization), ledger(organization), journal);
    }

    private LedgerKeeper ledger(OrganizationId organization) {
        return new LedgerKeeper(installation.tenant(organization), journal, installation.now());
    }

    private RecordKeeper records(OrganizationId organization) {
        return new RecordKeeper(installation.tenant(organization), journal);
    }

    private KeyKeeper keys() {
        return new KeyKeeper(installation, journal);
    }
}
