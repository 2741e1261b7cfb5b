package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.basics;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import dev.tocsin.application.postmortem.PostmortemExport.Format;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class PostmortemExportTest {

    private static final String HOSTILE = "# <b>x</b> [a](javascript:b)\n## Summary";

    private final Studio studio = new Studio();

    private String exported(Format format) {
        return studio.tocsin
                .postmortemExport()
                .export(studio.casey, FIRST, format)
                .orElseThrow()
                .text();
    }

    /** All kinds of sections, each with the same words. */
    private void everythingSays(String words) {
        SequencedMap<SectionKey, Change<String>> sections = new LinkedHashMap<>();
        sections.put(new SectionKey("what_went_well"), Change.to(words));
        String line = words.replace('\n', ' ');
        WantedItem item = new WantedItem(
                words,
                Optional.of(new WantedOwner.Person(new Email("jane@example.com"))),
                Optional.of(LocalDate.of(2026, 5, 1)),
                Optional.of(line),
                ActionStatus.IN_PROGRESS,
                Optional.of(new Comment(words)));
        WantedContent content = new WantedContent(
                basics().texts(),
                Change.to(new WantedForm.Fields<>(
                        new ImpactReport(Optional.of(line), Optional.empty(), List.of(line), Optional.empty()))),
                Change.to(new WantedForm.Fields<>(
                        List.of(new TimelineNote(Instant.parse("2026-04-18T12:00:00Z"), words)))),
                Change.to(new WantedForm.Fields<>(List.of(ListedItem.of(item)))),
                Change.to(new WantedFactors.Listed(List.of(line))),
                Change.to(new WantedForm.Page<>("<p>" + words + "</p>")),
                Change.to(words),
                sections);
        studio.edit(studio.casey, content.with(Part.SUMMARY, words)).orElseThrow();
    }

    @Test
    void markdown_tells_of_the_incident_and_of_all_that_is_written_in_order() {
        studio.written();
        everythingSays("Words");
        studio.desk()
                .approve(Request.by(studio.jane), ReviewPostmortem.of(FIRST))
                .orElseThrow();
        studio.published();

        assertThat(exported(Format.MARKDOWN)).isEqualTo("""
                # PM-2026-001: Checkout is down

                - **Incident:** INC-2026-001
                - **Severity:** SEV2
                - **Opened:** 2026-04-18 12:00 UTC
                - **Resolved:** 2026-04-18 12:27 UTC by casey\\@example.com
                - **Status:** published
                - **Version:** 2
                - **Written by:** casey\\@example.com
                - **Approved:** 2026-04-18 12:27 UTC by Jane
                - **Published:** 2026-04-18 12:27 UTC by casey\\@example.com

                ## Summary

                > Words

                ## Root cause

                > The pool

                ## Resolution

                > A larger one

                ## Impact

                - **Duration:** Words
                - **Services affected:** Words

                ## Timeline

                - **2026-04-18 12:00 UTC** Words

                ## Action items

                - [ ] Words · Jane (jane\\@example.com) · due 2026-05-01 · in progress · Words · Words

                ## Contributing factors

                - Words

                ## Response timeline

                <div>&lt;p&gt;Words&lt;/p&gt;</div>

                ## What went well

                > Words

                ## Further notes

                > Words
                """);
    }

    @Test
    void what_people_write_makes_no_section_no_link_and_no_tag_of_markdown() {
        studio.written();
        everythingSays(HOSTILE);

        String markdown = exported(Format.MARKDOWN);

        assertThat(markdown.lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# PM-2026-001: Checkout is down",
                        "## Summary",
                        "## Root cause",
                        "## Resolution",
                        "## Impact",
                        "## Timeline",
                        "## Action items",
                        "## Contributing factors",
                        "## Response timeline",
                        "## What went well",
                        "## Further notes");
        assertThat(markdown)
                .doesNotContain("<b>")
                .doesNotContainPattern("(?m)^(?!<div>).*(?<!\\\\)\\]\\(")
                .contains("\\# \\<b\\>x\\</b\\> \\[a\\](javascript:b)");
    }

    @Test
    void html_is_a_page_by_itself_in_which_words_are_words() {
        studio.written();
        everythingSays(HOSTILE);

        String page = exported(Format.HTML);

        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"en\">\n")
                .contains(
                        "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';", "@media print", "@page")
                .contains("<bdi># &lt;b&gt;x&lt;/b&gt; [a](javascript:b)\n## Summary</bdi>")
                .doesNotContain("<b>", "<script", "href", "src=", "<h1>x", "@import", "url(");
        assertThat(page.lines().filter(line -> line.startsWith("<h2>"))).hasSize(10);
    }

    @Test
    void what_is_done_is_ticked_and_an_empty_list_is_said_to_be_one() {
        WantedItem done = new WantedItem(
                "Alert",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ActionStatus.COMPLETED,
                Optional.empty());
        studio.written(done, WantedItem.of("Limit"));

        assertThat(exported(Format.MARKDOWN)).contains("## Action items\n\n- [x] Alert\n- [ ] Limit\n");
        assertThat(exported(Format.HTML)).containsSubsequence("\"done\"", "Alert", "\"to do\"", "Limit");
        studio.edit(studio.casey, basics().with()).orElseThrow();
        assertThat(exported(Format.MARKDOWN)).contains("## Action items\n\nNone.\n");
        assertThat(exported(Format.HTML)).contains("<h2>Action items</h2>\n<p>None.</p>");
    }

    @Test
    void a_draft_is_unknown_to_those_who_may_not_write_and_a_published_one_is_not() {
        studio.written();
        for (Format format : Format.values()) {
            assertThat(why(studio.tocsin.postmortemExport().export(studio.vic, FIRST, format)))
                    .isEqualTo(new Rejection.Unknown(Rejection.Kind.POSTMORTEM, "PM-2026-001"));
        }
        studio.published();
        PostmortemDocument document = studio.tocsin
                .postmortemExport()
                .export(studio.vic, FIRST, Format.HTML)
                .orElseThrow();
        assertThat(document.number()).hasToString("PM-2026-001");
        assertThat(document.title().value()).isEqualTo("Checkout is down");
    }

    @Test
    void headings_are_those_of_the_template_in_its_order_and_questions_are_in_no_export() {
        IncidentRef incident = studio.aResolvedIncident();
        studio.desk()
                .generate(
                        Request.by(studio.casey),
                        new GeneratePostmortem(
                                incident, Optional.of(BuiltInTemplate.SECURITY.id()), false, OptionalLong.empty()))
                .orElseThrow();
        SequencedMap<SectionKey, Change<String>> sections = new LinkedHashMap<>();
        sections.put(new SectionKey("attack_path"), Change.to("By the door"));
        sections.put(new SectionKey("good_luck"), Change.to("None"));
        WantedContent changes = new WantedContent(
                Map.of(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                sections);
        studio.edit(studio.casey, changes).orElseThrow();
        assertThat(exported(Format.MARKDOWN).lines())
                .contains("## Attack path", "## Good luck", "## Detection")
                .noneMatch(line -> line.contains("?"));
        assertThat(exported(Format.HTML)).contains("<h2>Detection</h2>").doesNotContain("?</");
        assertThat(exported(Format.MARKDOWN).lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## Summary",
                        "## Impact",
                        "## Timeline",
                        "## Attack path",
                        "## Detection",
                        "## Resolution",
                        "## Monitoring gaps",
                        "## Response timeline",
                        "## Executive summary",
                        "## Good luck");
    }
}
