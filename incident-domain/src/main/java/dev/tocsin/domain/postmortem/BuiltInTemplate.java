package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates that every organization has from the start. Their ids are the same everywhere and never change. */
public final class BuiltInTemplate implements Template {
    public static final BuiltInTemplate STANDARD = new BuiltInTemplate(
            1,
            "Standard",
            List.of(
                    required(Part.SUMMARY, "Summary", "What broke, for whom, and for how long?"),
                    optional(Part.IMPACT, "Impact", "Who noticed, and what could they not do?"),
                    optional(Part.TIMELINE, "Timeline", "Which moments does one need to know to follow the story?"),
                    required(Part.ROOT_CAUSE, "Root cause", "Why did it happen, and why could it?"),
                    optional(
                            Part.CONTRIBUTING_FACTORS,
                            "Contributing factors",
                            "What made it worse, or last longer?",
                            "What hid it?"),
                    optional(
                            Part.DETECTION_PATH, "Detection", "Who or what saw it first, and how long after it began?"),
                    required(Part.RESOLUTION, "Resolution", "What ended it, and will that last?"),
                    optional(Part.ACTION_ITEMS, "Action items", "Who does what, until when, so that it stays away?")),
            List.of("prevent", "detect", "mitigate", "process"));

    public static final BuiltInTemplate INFRASTRUCTURE = new BuiltInTemplate(
            2,
            "Infrastructure",
            List.of(
                    required(Part.SUMMARY, "Summary", "Which systems failed, and what depended on them?"),
                    optional(Part.IMPACT, "Impact", "Which services were degraded, and how far?"),
                    optional(Part.TIMELINE, "Timeline", "When did load, capacity or configuration change?"),
                    required(Part.ROOT_CAUSE, "Root cause", "Which component failed first, and what made it?"),
                    section("capacity", "Capacity", "How much was in use, and how much is there?"),
                    section("failover", "Failover", "What should have taken over, and did it?"),
                    section("recent_changes", "Recent changes", "What was deployed, migrated or reconfigured before?"),
                    optional(Part.MONITORING_GAPS, "Monitoring gaps", "Which alarm would have shown it earlier?"),
                    required(Part.RESOLUTION, "Resolution", "What restored it, and was anything lost?"),
                    optional(Part.ACTION_ITEMS, "Action items", "What has to be stronger, and what automatic?")),
            List.of("capacity", "redundancy", "monitoring", "automation", "runbook"));

    public static final BuiltInTemplate SECURITY = new BuiltInTemplate(
            3,
            "Security",
            List.of(
                    required(Part.SUMMARY, "Summary", "What was attacked or exposed, and is it over?"),
                    optional(Part.IMPACT, "Impact", "Whose data or rights are concerned?"),
                    optional(Part.TIMELINE, "Timeline", "When did it begin, when was it seen, when contained?"),
                    section("attack_path", "Attack path", "Which way did they come, step by step?"),
                    required(Part.ROOT_CAUSE, "Root cause", "Which weakness let it happen?"),
                    optional(Part.DETECTION_PATH, "Detection", "What gave it away, and what should have before?"),
                    section("containment", "Containment", "What was cut off, revoked or rotated?"),
                    section("evidence", "Evidence", "What is kept, where, and by whom?"),
                    section("notification", "Notification", "Who has to be told, by when, and has been?"),
                    required(Part.RESOLUTION, "Resolution", "How do we know that nobody is left inside?"),
                    optional(Part.ACTION_ITEMS, "Action items", "What closes this way, and those like it?")),
            List.of("access", "hardening", "detection", "notification", "training"));

    /** In the order in which they are offered. */
    public static final List<BuiltInTemplate> ALL = List.of(STANDARD, INFRASTRUCTURE, SECURITY);

    private final TemplateId id;
    private final Outline outline;

    private BuiltInTemplate(long number, String name, List<TemplateSection> sections, List<String> categories) {
        this.id = new TemplateId(new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
        this.outline = new Outline(name, sections, categories);
    }

    @Override
    public TemplateId id() {
        return id;
    }

    @Override
    public Outline outline() {
        return outline;
    }

    /** Why it can be neither changed nor removed. Copied it can always be. */
    public Refusal objection() {
        return new Refusal.TemplateBuiltIn(outline.name());
    }

    public static Optional<BuiltInTemplate> of(TemplateId id) {
        return ALL.stream().filter(template -> template.id.equals(id)).findFirst();
    }

    private static TemplateSection required(Part part, String title, String... questions) {
        return new TemplateSection(new SectionKey(part.word()), title, List.of(questions), true);
    }

    private static TemplateSection optional(Part part, String title, String... questions) {
        return new TemplateSection(new SectionKey(part.word()), title, List.of(questions), false);
    }

    private static TemplateSection section(String key, String title, String... questions) {
        return new TemplateSection(new SectionKey(key), title, List.of(questions), false);
    }
}
