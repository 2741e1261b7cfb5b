package dev.tocsin.domain.postmortem;

/** What a postmortem may have to say, whatever its template; the words are those of the API. */
public enum Part {
    SUMMARY("summary"),
    ROOT_CAUSE("root_cause"),
    RESOLUTION("resolution"),
    IMPACT("impact"),
    TIMELINE("timeline"),
    ACTION_ITEMS("action_items"),
    CONTRIBUTING_FACTORS("contributing_factors"),
    DETECTION_PATH("detection_path"),
    MONITORING_GAPS("monitoring_gaps"),
    RESPONSE_TIMELINE("response_timeline"),
    FIVE_WHYS("five_whys"),
    EXECUTIVE_SUMMARY("executive_summary"),
    PREVENTED_RECURRENCE("prevented_recurrence");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
