package dev.tocsin.domain.drafting;

import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.UnsupportedClaims;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A postmortem as far as it writes itself.
 *
 * @param sections those of the template, in its order; then, for every {@link Part} that the template does not
 *     have, one of that part
 */
public record Draft(List<Section> sections) {

    public Draft {
        sections = List.copyOf(sections);
    }

    /**
     * A section, and what it says.
     *
     * @param part whose rules have filled it; none where the key is the template's own
     * @param title as the template has it: plain text, not Markdown
     */
    public record Section(String key, Optional<Part> part, String title, List<Statement> statements) {

        private static final List<Part> PROSE = List.of(Part.SUMMARY, Part.EXECUTIVE_SUMMARY);

        public Section {
            statements = List.copyOf(statements);
        }

        /** Its text, without its title. */
        public String markdown() {
            String delimiter = part.filter(PROSE::contains).isPresent() ? " " : "\n";
            return statements.stream().map(this::item).collect(Collectors.joining(delimiter));
        }

        private Section and(List<Statement> more) {
            return new Section(key, part, title, Statement.all(statements, more));
        }

        private String item(Statement statement) {
            String mark = statement.isSupported() ? "" : UnsupportedClaims.MARK;
            if (part.filter(PROSE::contains).isPresent()) {
                return mark + statement.text();
            }
            String box = statement.isFollowUp() ? "[ ] " : "";
            String time = statement
                    .at()
                    .filter(at -> part.equals(Optional.of(Part.TIMELINE)))
                    .map(at -> Wording.minute(at) + ": ")
                    .orElse("");
            return "- " + box + time + mark + statement.text();
        }
    }

    /** Which entries of the timeline a statement rests on; on none, if it is a model's and unsupported. */
    public record Citation(String section, String text, List<EventId> entryIds) {

        public boolean isSupported() {
            return !entryIds.isEmpty();
        }
    }

    /** The same, and after what the rules say what a model has to add, as far as there are such sections. */
    public Draft and(Prose prose) {
        return new Draft(sections.stream()
                .map(section -> section.and(prose.of(section.key())))
                .toList());
    }

    /** All statements, in the order of the text. */
    public List<Citation> citations() {
        return sections.stream()
                .flatMap(section -> section.statements().stream()
                        .map(statement -> new Citation(section.key(), statement.text(), statement.entries())))
                .toList();
    }

    /** The section that this part's rules have filled. */
    public Section section(Part part) {
        return sections.stream()
                .filter(section -> section.part().equals(Optional.of(part)))
                .findFirst()
                .orElseThrow();
    }
}
