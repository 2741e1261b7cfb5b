package dev.tocsin.application.postmortem;

import static dev.tocsin.application.access.Permission.READ_POSTMORTEMS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Markup;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import java.util.Optional;

/** Permission first, then what they may see, then the text. */
record ExportOfPostmortems(Postmortems postmortems, Incidents incidents, Markup markup) implements PostmortemExport {

    @Override
    public Outcome<PostmortemDocument> export(Actor actor, PostmortemRef ref, Format format) {
        return actor.reading(
                READ_POSTMORTEMS,
                () -> Outcome.of(
                        postmortems
                                .find(actor.organization(), ref)
                                .filter(stored -> Sight.sees(actor, stored))
                                .flatMap(stored -> incident(stored).map(of -> document(of, stored, format))),
                        Cases.unknown(ref)));
    }

    private Optional<StoredIncident> incident(StoredPostmortem stored) {
        return incidents.find(
                stored.postmortem().organization(),
                IncidentRef.of(stored.postmortem().incident().id()));
    }

    private PostmortemDocument document(StoredIncident incident, StoredPostmortem stored, Format format) {
        Paper paper = new PaperWork(incident, PostmortemView.of(stored)).paper();
        return new PostmortemDocument(
                stored.number(),
                incident.incident().details().title(),
                switch (format) {
                    case MARKDOWN -> new MarkdownPaper(markup).of(paper);
                    case HTML -> new HtmlPaper(markup).of(paper);
                });
    }
}
