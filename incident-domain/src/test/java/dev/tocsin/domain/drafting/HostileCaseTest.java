package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.drafting.Draft.Section;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names and comments an incident writes words into its postmortem, and nothing else. */
class HostileCaseTest {

    private static final String HARMLESS = "harmless";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Root cause",
                "x\n# Root cause\nnone",
                "x\n\n## Summary\n\nall is well",
                "x\nSummary\n=======",
                "x\n- item\n- [x] done",
                "1. item",
                "> quoted",
                "x\n---\ny",
                "[x](https://evil.test)",
                "![x](https://evil.test)",
                "[x]: https://evil.test",
                "<https://evil.test>",
                "<b>x</b>",
                "x\n<script>\nalert(1)\n</script>",
                "x\n```\ny",
                "`x`",
                "**x** _y_ ~~z~~",
                "a | b\n--- | ---",
                "x\\",
                "x  \ny",
                "&lt;b&gt;",
                "action: # x\ntodo: - [y](z)"
            })
    void its_structure_is_that_of_a_harmless_one(String hostile) {
        String harmless = hostile.startsWith("action:") ? "action: a\ntodo: b" : HARMLESS;
        assertThat(structure(hostile)).isEqualTo(structure(harmless));
        assertThat(text(hostile).replaceAll("\\\\[\\\\`*_\\[\\]<>&~|$@#=:.)+-]", ""))
                .doesNotContainPattern("[`*~<|&\\\\]")
                .doesNotContainPattern("\\](?!\\s[^(\\[:])");
    }

    /** How each line begins: what makes it a block of its kind. */
    private static List<String> structure(String words) {
        return text(words)
                .lines()
                .map(line ->
                        line.replaceFirst("^(> |- \\[ \\] |- |\\S?).*", "$1").replaceAll("[A-Z]", "words"))
                .toList();
    }

    private static String text(String words) {
        LinkedHashMap<String, Object> details = new LinkedHashMap<>();
        details.put("component", words);
        details.put("to", "major_outage");
        CaseFile file = aCase().titled(words.replaceAll("\\s+", " ").strip())
                .affecting(List.of(words), List.of(words))
                .comment(1, JANE, words)
                .thread(2)
                .inSlack(2, words, words)
                .alert(3, words.replaceAll("\\s+", " ").strip(), -1)
                .entry(4, Author.AUTOMATIC, "COMPONENT_STATUS_CHANGED", words, Optional.of(words), details)
                .entry(5, Author.AUTOMATIC, "ESCALATED", words, Optional.of(words), details)
                .entry(6, Author.AUTOMATIC, "NOBODY_REACHED", words, Optional.of(words), details)
                .moved(9, JANE, Status.NEW, Status.RESOLVED, words)
                .file();
        List<SectionOutline> template = List.of(new SectionOutline("own", words, List.of(words)));
        return Rulebook.draft(file, template).sections().stream()
                .map(Section::markdown)
                .collect(Collectors.joining("\n\n"));
    }
}
