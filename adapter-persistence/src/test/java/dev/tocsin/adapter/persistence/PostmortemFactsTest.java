package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Demands;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rows say that were written before must stay readable: so the form of the text is pinned down. */
class PostmortemFactsTest {

    private static final Instant AT = Instant.parse("2026-04-18T12:05:00.123456Z");

    @Test
    void what_a_postmortem_remembers_is_kept_in_these_words() {
        PostmortemFacts facts = new PostmortemFacts(
                true,
                List.of(new TemplateSection(new SectionKey("failover"), "Failover", List.of("Did it?"), true)),
                Author.AUTOMATIC,
                AT,
                List.of());
        assertThat(facts.text()).isEqualTo("""
                {"v":2,"enforced":true,\
                "sections":[{"key":"failover","title":"Failover","questions":["Did it?"],"required":true}],\
                "editor":{"via":"system"},"edited":1776513900123456,"authors":[]}""");
        assertThat(PostmortemFacts.read(facts.text())).isEqualTo(facts);
    }

    @Test
    void the_first_version_knew_what_is_required_by_key_alone() {
        String first = """
                {"v":1,"enforced":true,"required":["recent_changes"],"editor":{"via":"system"},\
                "edited":1776513900123456,"authors":[]}""";
        assertThat(PostmortemFacts.read(first).demands(Level.BASIC))
                .isEqualTo(new Demands(
                        Level.BASIC,
                        true,
                        List.of(new TemplateSection(
                                new SectionKey("recent_changes"), "Recent changes", List.of(), true))));
    }

    @Test
    void what_a_newer_version_has_written_is_not_read() {
        assertThatIllegalStateException().isThrownBy(() -> PostmortemFacts.read("{\"v\":3}"));
    }
}
