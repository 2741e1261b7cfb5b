package dev.tocsin.domain.postmortem;

/**
 * What a postmortem said once it had been edited, with its action items as they stood then. Once kept, it is never
 * changed.
 */
public record PostmortemVersion(Edition edition, Content content) {

    /** What a reader of this version would find changed in the other. */
    public Comparison comparedTo(PostmortemVersion other) {
        return Comparison.of(content, other.content);
    }
}
