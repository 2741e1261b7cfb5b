package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.Draft.Section;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.SectionKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules by which a draft is made. They take a few passes over the timeline, whatever is in it. */
public final class Rulebook {

    private final Course course;
    private final Optional<Statement> duration;
    private final Summary summary;

    private Rulebook(CaseFile file) {
        this.course = Course.of(file);
        this.duration = Impact.duration(course);
        this.summary = new Summary(course, duration);
    }

    /** The draft of this case; {@code template} may have no sections at all. */
    public static Draft draft(CaseFile file, List<SectionOutline> template) {
        Rulebook rules = new Rulebook(file);
        return new Draft(outlines(template).map(rules::section).toList());
    }

    /** All sections that a draft for this template has. */
    static Stream<SectionOutline> outlines(List<SectionOutline> template) {
        Stream<SectionOutline> rest = Arrays.stream(Part.values())
                .filter(part ->
                        template.stream().noneMatch(outline -> outline.part().equals(Optional.of(part))))
                .map(part -> new SectionOutline(part.word(), new SectionKey(part.word()).title(), List.of()));
        return Stream.concat(template.stream(), rest);
    }

    private Section section(SectionOutline outline) {
        Optional<Part> part = outline.part();
        List<Statement> statements = part.map(this::statements).orElse(List.of());
        return new Section(outline.key(), part, outline.title(), statements);
    }

    private List<Statement> statements(Part part) {
        return switch (part) {
            case SUMMARY -> summary.full();
            case EXECUTIVE_SUMMARY -> summary.brief();
            case IMPACT -> Impact.of(course, duration);
            case TIMELINE -> Told.of(course);
            case DETECTION_PATH -> Detection.path(course);
            case MONITORING_GAPS -> Detection.gaps(course);
            case RESPONSE_TIMELINE -> Response.of(course);
            case RESOLUTION -> Resolution.of(course);
            case CONTRIBUTING_FACTORS -> Factors.of(course);
            case ACTION_ITEMS -> FollowUps.of(course);
            case ROOT_CAUSE, FIVE_WHYS, PREVENTED_RECURRENCE -> List.of();
        };
    }
}
