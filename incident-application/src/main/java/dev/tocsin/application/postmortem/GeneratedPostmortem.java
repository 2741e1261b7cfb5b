package dev.tocsin.application.postmortem;

import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.util.List;

/** A postmortem that has been drafted from the facts, with its number. */
public record GeneratedPostmortem(PostmortemNumber number, Drafted drafted) {

    public PostmortemView view() {
        return new PostmortemView(number, drafted.postmortem());
    }

    /**
     * What is known of it before it is kept.
     *
     * @param keptSections what people have written or changed, in the words of the API: the draft has left it alone
     * @param changedSections where it says something else than before; none where there was no postmortem yet
     * @param citations of all that the rules, and a model this time, have said, also where people's own was kept; what
     *     stays of a model's from a draft before is not among them
     */
    public record Drafted(
            Postmortem postmortem,
            List<String> keptSections,
            List<String> changedSections,
            List<Draft.Citation> citations,
            DraftOrigin origin) {

        public Drafted {
            keptSections = List.copyOf(keptSections);
            changedSections = List.copyOf(changedSections);
            citations = List.copyOf(citations);
        }
    }
}
