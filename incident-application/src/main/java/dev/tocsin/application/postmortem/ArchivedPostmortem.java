package dev.tocsin.application.postmortem;

import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import java.util.List;

/**
 * A postmortem with its past, to be kept elsewhere.
 *
 * @param versions oldest first, with the names of then; all of them, or the only one that its reader sees
 */
public record ArchivedPostmortem(PostmortemNumber number, Postmortem postmortem, List<PostmortemVersion> versions) {

    public ArchivedPostmortem {
        versions = List.copyOf(versions);
    }
}
