package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.domain.incident.Incident;
import java.sql.SQLException;

/** The parts of a statement that add new incidents, with their words and links. */
record CreationPart(CommitPlan plan, Parts parts) {

    void add() throws SQLException {
        Columns rows = Insertion.INCIDENTS.shape().rows();
        Columns texts = Insertion.TEXTS.shape().rows();
        LinkPart links = new LinkPart(parts::insert);
        for (Step step : plan.steps()) {
            if (step.creates()) {
                Incident next = step.next();
                IncidentBinding.bindNew(rows, next);
                IncidentBinding.bindState(rows, next, 1);
                rows.number(step.year()).number(plan.numbersAfter(step));
                texts.uuid(step.organization())
                        .uuid(next.id().value())
                        .text(String.join(" ", SearchWords.of(step.organization(), IncidentBinding.searchable(next))));
                links.add(next);
            }
        }
        parts.insert(Insertion.INCIDENTS, rows);
        parts.insert(Insertion.TEXTS, texts);
        links.write();
    }
}
