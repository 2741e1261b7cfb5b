package dev.tocsin.domain.drafting;

import dev.tocsin.domain.incident.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a model is told of a case, and what it is asked: plain text, one line each, from which whatever looks like a
 * credential and every e-mail address has been taken. What it is not told, nobody outside learns from a draft.
 *
 * @param incident its number
 * @param services what people call those that are affected
 * @param components what people call those that are affected
 * @param moments of the timeline, at most {@value #MAX_MOMENTS}: of more, the first and the last
 * @param leftOut how many moments are missing in the middle
 * @param alerts those that are linked, at most {@value #MAX_ALERTS}
 * @param spans how long things took, by the rules
 * @param remarks what was said in the Slack thread, at most {@value #MAX_REMARKS}: of more, the first and the last
 * @param sections those that a model may write; what is a fact in them the rules have said already
 */
public record Briefing(
        String incident,
        String title,
        List<String> services,
        List<String> components,
        List<Moment> moments,
        int leftOut,
        List<Sign> alerts,
        List<Span> spans,
        List<Remark> remarks,
        List<Wanted> sections) {

    public static final int MAX_MOMENTS = 200;
    public static final int MAX_ALERTS = 20;
    public static final int MAX_REMARKS = 50;

    /** Of any one text in it. */
    public static final int MAX_TEXT_LENGTH = 1_000;

    public Briefing {
        services = List.copyOf(services);
        components = List.copyOf(components);
        moments = List.copyOf(moments);
        alerts = List.copyOf(alerts);
        spans = List.copyOf(spans);
        remarks = List.copyOf(remarks);
        sections = List.copyOf(sections);
    }

    /**
     * An entry of the timeline.
     *
     * @param mark what it is to be cited by: {@code E1} and so on, as models copy long ids badly
     * @param by a name, never an address
     */
    public record Moment(
            String mark, EventId id, Instant at, String type, String by, String title, Optional<String> text) {}

    public record Sign(String source, String title, Instant firedAt, Optional<Instant> resolvedAt) {}

    /** How long something took, in the words of the drafts; {@code what} is {@code impact}, {@code detect} and so on. */
    public record Span(String what, String time) {}

    /** Something that somebody said in Slack. It cannot be cited: it is no entry of the timeline. */
    public record Remark(String by, Instant at, String text) {}

    /** A section that may be written. */
    public record Wanted(String key, String title, List<String> questions) {
        public Wanted {
            questions = List.copyOf(questions);
        }
    }

    /** What a model is to be told, if its draft is for this template. */
    public static Briefing of(CaseFile file, List<SectionOutline> template) {
        return new Brief(file, template).told();
    }

    /**
     * What of a model's answer may go into the draft. Whatever is for a section that it was not asked for is left out,
     * and so is what has no words; each text is one line in which nothing is markup. What names no moment of this
     * briefing is unsupported.
     */
    public Prose checked(List<Claim> claims) {
        return new Check(this).of(claims);
    }
}
