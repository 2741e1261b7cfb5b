package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.PostmortemWrite;
import dev.tocsin.application.port.PostmortemWrite.RemoveTemplate;
import dev.tocsin.application.port.PostmortemWrite.SaveSettings;
import dev.tocsin.application.port.PostmortemWrite.SaveTemplate;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TemplateId;
import dev.tocsin.domain.postmortem.TemplateSection;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.tocsin.application.port.PostmortemTemplates} must do, and every {@link
 * dev.tocsin.application.port.Settings} for postmortems.
 */
public interface PostmortemTemplatesContract extends PortsUnderTest {

    @Test
    default void a_template_is_found_again_in_every_field_and_the_newest_comes_first() {
        World world = World.in(ports());
        OwnTemplate latest = kept(world, template(world, "Latest", World.NOON.plusSeconds(1)));
        OwnTemplate first = kept(world, template(world, "First"));
        OwnTemplate second = kept(world, template(world, "Second"));
        assertThat(ports().postmortemTemplates().find(world.id(), first.id())).contains(first);
        assertThat(ports().postmortemTemplates().all(world.id())).containsExactly(latest, second, first);
        World other = World.in(ports());
        assertThat(ports().postmortemTemplates().find(other.id(), first.id())).isEmpty();
        assertThat(ports().postmortemTemplates().all(other.id())).isEmpty();
    }

    @Test
    default void a_template_is_replaced_as_a_whole_by_the_version_that_follows_and_removed_in_its_version() {
        World world = World.in(ports());
        OwnTemplate before = kept(world, template(world, "Ours"));
        Outline outline = new Outline("Theirs", List.of(section("other")), List.of());
        OwnTemplate next = kept(world, before.with(outline, World.NOON.plusSeconds(1)));
        assertThat(ports().postmortemTemplates().find(world.id(), before.id())).contains(next);
        assertStale(new SaveTemplate(next));
        assertStale(new SaveTemplate(before));
        assertStale(new RemoveTemplate(world.id(), next.id(), before.version()));
        world.keep(new RemoveTemplate(world.id(), next.id(), next.version()));
        assertThat(ports().postmortemTemplates().all(world.id())).isEmpty();
        assertStale(new RemoveTemplate(world.id(), next.id(), next.version()));
    }

    @Test
    default void a_template_may_be_as_long_as_it_is_allowed_to_be() {
        World world = World.in(ports());
        List<String> questions = Collections.nCopies(
                TemplateSection.MAX_QUESTIONS, "\"İ🔥\"".repeat(TemplateSection.MAX_QUESTION_LENGTH / 5));
        List<TemplateSection> sections = IntStream.range(0, Outline.MAX_SECTIONS)
                .mapToObj(nth -> new TemplateSection(
                        new SectionKey("s" + nth), "İ".repeat(TemplateSection.MAX_TITLE_LENGTH), questions, true))
                .toList();
        Outline outline = new Outline("İ".repeat(Outline.MAX_NAME_LENGTH), sections, List.of());

        OwnTemplate ours = kept(
                world,
                OwnTemplate.added(world.id(), new TemplateId(world.ports().ids().next()), outline, World.NOON));

        assertThat(ports().postmortemTemplates().find(world.id(), ours.id())).contains(ours);
    }

    @Test
    default void a_name_is_had_once_whatever_the_case_and_by_each_organization() {
        World world = World.in(ports());
        kept(world, template(world, "Größe"));
        assertStale(new SaveTemplate(template(world, "GRÖßE")));
        World other = World.in(ports());
        kept(other, template(other, "Größe"));
    }

    @Test
    default void every_organization_starts_with_the_initial_settings_and_replaces_them_as_a_whole() {
        World world = World.in(ports());
        assertThat(ports().settings().postmortems(world.id())).isEqualTo(PostmortemChoice.INITIAL);
        OwnTemplate ours = kept(world, template(world, "Ours"));
        PostmortemSettings wanted = new PostmortemSettings(Level.COMPREHENSIVE, ours.id(), true, true);
        world.keep(new SaveSettings(world.id(), wanted, 2));
        assertThat(ports().settings().postmortems(world.id())).isEqualTo(new PostmortemChoice(wanted, 2));
        assertStale(new SaveSettings(world.id(), PostmortemSettings.INITIAL, 2));
        world.keep(new SaveSettings(
                world.id(), new PostmortemSettings(Level.BASIC, BuiltInTemplate.SECURITY.id(), false, false), 3));
        assertThat(ports().settings().postmortems(world.id()).version()).isEqualTo(3);
        assertThat(ports().settings().postmortems(World.in(ports()).id())).isEqualTo(PostmortemChoice.INITIAL);
    }

    @Test
    default void the_active_template_is_there_and_stays() {
        World world = World.in(ports());
        World other = World.in(ports());
        OwnTemplate theirs = kept(other, template(other, "Theirs"));
        assertStale(activating(world, theirs.id()));
        OwnTemplate ours = kept(world, template(world, "Ours"));
        world.keep(activating(world, ours.id()));
        assertStale(new RemoveTemplate(world.id(), ours.id(), ours.version()));
    }

    private void assertStale(PostmortemWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }

    private static PostmortemWrite activating(World world, TemplateId template) {
        return new SaveSettings(world.id(), new PostmortemSettings(Level.STANDARD, template, false, false), 2);
    }

    private static OwnTemplate kept(World world, OwnTemplate template) {
        world.keep(new SaveTemplate(template));
        return template;
    }

    private static OwnTemplate template(World world, String name) {
        return template(world, name, World.NOON);
    }

    private static OwnTemplate template(World world, String name, Instant at) {
        Outline outline = new Outline(
                name, List.of(section("summary"), section("failover")), List.of("prevent", "Größer machen 🔧"));
        return OwnTemplate.added(world.id(), new TemplateId(world.ports().ids().next()), outline, at);
    }

    private static TemplateSection section(String key) {
        return new TemplateSection(
                new SectionKey(key), "About \"" + key + "\"", List.of("Why?", "Why not?"), key.equals("failover"));
    }
}
