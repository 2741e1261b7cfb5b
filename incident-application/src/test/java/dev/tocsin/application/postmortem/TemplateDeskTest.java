package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk.ReplaceSettings;
import dev.tocsin.application.postmortem.TemplateDesk.ChangeTemplate;
import dev.tocsin.application.postmortem.TemplateDesk.CopyTemplate;
import dev.tocsin.application.postmortem.TemplateDesk.RemoveTemplate;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.Template;
import dev.tocsin.domain.postmortem.TemplateId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplateDeskTest {

    private final Studio studio = new Studio();

    @Test
    void the_built_in_ones_are_there_from_the_start_and_a_copy_comes_after_them() {
        Template copy = copied("Ours");
        assertThat(copy.outline()).isEqualTo(BuiltInTemplate.SECURITY.outline().named("Ours"));
        assertThat(desk().list(studio.vic, Search.first(10)).orElseThrow().items())
                .containsExactly(
                        BuiltInTemplate.STANDARD, BuiltInTemplate.INFRASTRUCTURE, BuiltInTemplate.SECURITY, copy);
        assertThat(desk().list(studio.vic, Search.first(10).containing("ours"))
                        .orElseThrow()
                        .items())
                .containsExactly(copy);
        assertThat(desk().get(studio.vic, copy.id()).orElseThrow()).isEqualTo(copy);
    }

    @Test
    void a_built_in_one_is_neither_changed_nor_removed_nor_is_its_name_to_be_had() {
        TemplateId standard = BuiltInTemplate.STANDARD.id();
        Rejection builtIn = new Rejection.ByRule(new Refusal.TemplateBuiltIn("Standard"));
        assertThat(why(desk().change(Request.by(studio.jane), renamed(standard, "Ours", OptionalLong.empty()))))
                .isEqualTo(builtIn);
        assertThat(why(desk().remove(Request.by(studio.jane), removed(standard))))
                .isEqualTo(builtIn);
        assertThat(why(desk().copy(Request.by(studio.jane), new CopyTemplate(standard, "STANDARD"))))
                .isEqualTo(new Rejection.Taken(Rejection.Kind.TEMPLATE, "name", "STANDARD"));
    }

    @Test
    void a_change_replaces_what_it_names_in_the_version_that_was_seen() {
        Template copy = copied("Ours");
        Template changed = desk().change(Request.by(studio.jane), renamed(copy.id(), "Theirs", OptionalLong.of(1)))
                .orElseThrow();
        assertThat(changed.outline()).isEqualTo(copy.outline().named("Theirs"));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(
                        () -> desk().change(Request.by(studio.jane), renamed(copy.id(), "Ours", OptionalLong.of(1))));
        assertThat(desk().change(Request.by(studio.jane), renamed(copy.id(), "Theirs", OptionalLong.empty()))
                        .orElseThrow())
                .isEqualTo(changed);
    }

    @Test
    void the_active_one_stays_until_another_one_is_active() {
        Template copy = copied("Ours");
        activate(copy.id());
        assertThat(why(desk().remove(Request.by(studio.jane), removed(copy.id()))))
                .isEqualTo(new Rejection.InUse(Rejection.Kind.TEMPLATE, List.of("setting active_template")));
        activate(BuiltInTemplate.STANDARD.id());
        assertThat(desk().remove(Request.by(studio.jane), removed(copy.id())).orElseThrow())
                .isEqualTo(copy);
        assertThat(why(desk().get(studio.jane, copy.id())))
                .isEqualTo(new Rejection.Unknown(
                        Rejection.Kind.TEMPLATE, copy.id().value().toString()));
    }

    @Test
    void only_admins_change_templates_and_settings() {
        CopyTemplate copy = new CopyTemplate(BuiltInTemplate.STANDARD.id(), "Ours");
        assertThat(why(desk().copy(Request.by(studio.casey), copy))).isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        ReplaceSettings replace = new ReplaceSettings(PostmortemSettings.INITIAL, OptionalLong.empty());
        assertThat(why(studio.tocsin.postmortemSettings().replace(Request.by(studio.casey), replace)))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
    }

    @Test
    void settings_name_a_template_that_is_there_and_count_their_changes() {
        PostmortemSettings settings =
                new PostmortemSettings(Level.STANDARD, new TemplateId(new UUID(1, 2)), false, false);
        assertThat(why(studio.tocsin
                        .postmortemSettings()
                        .replace(Request.by(studio.jane), new ReplaceSettings(settings, OptionalLong.of(2)))))
                .isEqualTo(Rejection.Invalid.field("active_template", "no postmortem template has this id"));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> studio.tocsin
                        .postmortemSettings()
                        .replace(
                                Request.by(studio.jane),
                                new ReplaceSettings(PostmortemSettings.INITIAL, OptionalLong.of(1))));
        activate(BuiltInTemplate.SECURITY.id());
        assertThat(studio.tocsin
                        .postmortemSettings()
                        .read(studio.vic)
                        .orElseThrow()
                        .version())
                .isEqualTo(3);
    }

    private TemplateDesk desk() {
        return studio.tocsin.templates();
    }

    private Template copied(String name) {
        return desk().copy(Request.by(studio.jane), new CopyTemplate(BuiltInTemplate.SECURITY.id(), name))
                .orElseThrow();
    }

    private void activate(TemplateId template) {
        PostmortemSettings settings = new PostmortemSettings(Level.BASIC, template, false, false);
        studio.tocsin
                .postmortemSettings()
                .replace(Request.by(studio.jane), new ReplaceSettings(settings, OptionalLong.empty()))
                .orElseThrow();
    }

    private static ChangeTemplate renamed(TemplateId template, String name, OptionalLong version) {
        return new ChangeTemplate(template, Optional.of(name), Optional.empty(), Optional.empty(), version);
    }

    private static RemoveTemplate removed(TemplateId template) {
        return new RemoveTemplate(template, OptionalLong.empty());
    }
}
