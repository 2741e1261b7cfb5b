package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.util.Map;

/** The words that are kept of postmortems, written out as those in {@link Words} are. */
final class PostmortemWords {

    private static final Map<String, PostmortemStatus> STATUSES =
            Words.byWord(PostmortemStatus.values(), PostmortemWords::of);
    private static final Map<String, Level> LEVELS = Words.byWord(Level.values(), PostmortemWords::of);
    private static final Map<String, ActionStatus> ACTION_STATUSES =
            Words.byWord(ActionStatus.values(), PostmortemWords::of);
    private static final Map<String, Part> PARTS = Words.byWord(Part.values(), PostmortemWords::of);

    private PostmortemWords() {}

    static String of(PostmortemStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case APPROVED -> "approved";
            case PUBLISHED -> "published";
        };
    }

    static String of(Level level) {
        return switch (level) {
            case BASIC -> "basic";
            case STANDARD -> "standard";
            case COMPREHENSIVE -> "comprehensive";
        };
    }

    static String of(ActionStatus status) {
        return switch (status) {
            case PENDING -> "pending";
            case IN_PROGRESS -> "in_progress";
            case COMPLETED -> "completed";
        };
    }

    static String of(Part part) {
        return switch (part) {
            case SUMMARY -> "summary";
            case ROOT_CAUSE -> "root_cause";
            case RESOLUTION -> "resolution";
            case IMPACT -> "impact";
            case TIMELINE -> "timeline";
            case ACTION_ITEMS -> "action_items";
            case CONTRIBUTING_FACTORS -> "contributing_factors";
            case DETECTION_PATH -> "detection_path";
            case MONITORING_GAPS -> "monitoring_gaps";
            case RESPONSE_TIMELINE -> "response_timeline";
            case FIVE_WHYS -> "five_whys";
            case EXECUTIVE_SUMMARY -> "executive_summary";
            case PREVENTED_RECURRENCE -> "prevented_recurrence";
        };
    }

    static PostmortemStatus status(String word) {
        return Words.read(STATUSES, word);
    }

    static Level level(String word) {
        return Words.read(LEVELS, word);
    }

    static ActionStatus actionStatus(String word) {
        return Words.read(ACTION_STATUSES, word);
    }

    static Part part(String word) {
        return Words.read(PARTS, word);
    }
}
