package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.PostmortemWrite;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.TemplateId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps postmortems and their versions, and what they are made by: revisions are checked, numbers are given. */
record PostmortemKeeper(Tenant tenant, Journal journal) {

    /** Answers the number of a postmortem. */
    Optional<PostmortemNumber> keep(PostmortemWrite write) {
        return switch (write) {
            case SavePostmortem save -> Optional.of(save(save));
            case PostmortemWrite.SaveTemplate save -> {
                save(save.template());
                yield Optional.empty();
            }
            case PostmortemWrite.RemoveTemplate remove -> {
                remove(remove);
                yield Optional.empty();
            }
            case PostmortemWrite.SaveSettings save -> {
                save(save);
                yield Optional.empty();
            }
        };
    }

    private PostmortemNumber save(SavePostmortem write) {
        Postmortem next = write.next();
        Checks.require(tenant.find(IncidentRef.of(next.incident().id())).isPresent(), "the incident is gone");
        Checks.require(References.people(next).allMatch(tenant.users::has), "somebody is gone");
        StoredPostmortem stored =
                write.before().map(before -> changed(before, next)).orElseGet(() -> added(write));
        tenant.postmortems.put(next.id(), stored, journal);
        tenant.remindersPutOff.remove(next.id(), journal);
        write.versions().forEach(version -> keep(next, version));
        return stored.number();
    }

    private StoredPostmortem added(SavePostmortem write) {
        Postmortem next = write.next();
        Checks.require(!tenant.postmortems.has(next.id()), "the id is taken");
        Checks.require(
                tenant.postmortems
                        .all()
                        .noneMatch(other -> other.postmortem()
                                .incident()
                                .id()
                                .equals(next.incident().id())),
                "the incident has a postmortem");
        PostmortemNumber number = write.past().map(past -> taken(past.number())).orElseGet(() -> next(next));
        return new StoredPostmortem(number, 1, next);
    }

    private PostmortemNumber next(Postmortem postmortem) {
        int year = postmortem.createdAt().atOffset(ZoneOffset.UTC).getYear();
        PostmortemNumber number = new PostmortemNumber(year, last(year) + 1);
        tenant.postmortemCounters.put(year, number.sequence(), journal);
        return number;
    }

    private PostmortemNumber taken(PostmortemNumber number) {
        Checks.require(
                tenant.postmortems.all().noneMatch(other -> other.number().equals(number)), "the number is taken");
        tenant.postmortemCounters.put(number.year(), Math.max(last(number.year()), number.sequence()), journal);
        return number;
    }

    private int last(int year) {
        return tenant.postmortemCounters.find(year).orElse(0);
    }

    private StoredPostmortem changed(StoredPostmortem before, Postmortem next) {
        StoredPostmortem kept = Checks.present(tenant.postmortems.find(next.id()), "the postmortem is gone");
        Checks.require(kept.revision() == before.revision(), "the postmortem has moved on");
        return new StoredPostmortem(kept.number(), kept.revision() + 1, next);
    }

    private void keep(Postmortem postmortem, PostmortemVersion version) {
        List<PostmortemVersion> before = tenant.versions.find(postmortem.id()).orElse(List.of());
        Checks.require(version.edition().number() == before.size() + 1, "the version does not follow");
        tenant.versions.put(
                postmortem.id(),
                Stream.concat(before.stream(), Stream.of(version)).toList(),
                journal);
    }

    private void save(OwnTemplate template) {
        Checks.follows(tenant.templates.find(template.id()).map(OwnTemplate::version), template.version());
        String name = Text.folded(template.outline().name());
        Checks.require(
                tenant.templates
                        .all()
                        .noneMatch(other -> !other.id().equals(template.id())
                                && Text.folded(other.outline().name()).equals(name)),
                "the name is taken");
        tenant.templates.put(template.id(), template, journal);
    }

    private void remove(PostmortemWrite.RemoveTemplate write) {
        Checks.same(tenant.templates.find(write.template()).map(OwnTemplate::version), write.version());
        TemplateId active = tenant.postmortemChoice().settings().activeTemplate();
        Checks.require(!active.equals(write.template()), "it is the active template");
        tenant.templates.remove(write.template(), journal);
    }

    private void save(PostmortemWrite.SaveSettings write) {
        Checks.follows(Optional.of(tenant.postmortemChoice().version()), write.version());
        TemplateId active = write.settings().activeTemplate();
        Checks.require(BuiltInTemplate.of(active).isPresent() || tenant.templates.has(active), "the template is gone");
        tenant.postmortemChoice(new PostmortemChoice(write.settings(), write.version()), journal);
    }
}
