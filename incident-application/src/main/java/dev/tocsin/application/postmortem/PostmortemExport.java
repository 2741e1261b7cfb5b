package dev.tocsin.application.postmortem;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;

/**
 * Driving port: a postmortem as a document by itself, for those who read it elsewhere. Who may see a postmortem is said
 * by {@link PostmortemBoard}.
 */
public interface PostmortemExport {

    static PostmortemExport on(Ports ports) {
        return new ExportOfPostmortems(ports.postmortems(), ports.incidents(), ports.markup());
    }

    Outcome<PostmortemDocument> export(Actor actor, PostmortemRef postmortem, Format format);

    /** What the document is written in. */
    enum Format {
        /** CommonMark with tables. What people wrote in one section cannot be taken for another. */
        MARKDOWN,
        /** One page that needs nothing besides itself, on a screen of any size and on paper. */
        HTML
    }
}
