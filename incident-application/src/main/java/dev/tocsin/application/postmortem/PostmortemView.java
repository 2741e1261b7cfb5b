package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;

/** All that is shown of one postmortem, and what a command answers. */
public record PostmortemView(PostmortemNumber number, Postmortem postmortem) {

    static PostmortemView of(StoredPostmortem stored) {
        return new PostmortemView(stored.number(), stored.postmortem());
    }
}
