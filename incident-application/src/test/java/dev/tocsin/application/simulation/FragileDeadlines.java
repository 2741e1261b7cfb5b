package dev.tocsin.application.simulation;

import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.domain.sla.SlaState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One node's way to the incidents that are due: it may die before it has decided, before that is committed, and after. */
record FragileDeadlines(DueIncidents dueIncidents, Node node, Witness witness) implements DueIncidents {

    @Override
    public int claimDue(Instant now, int limit, Decision decide) {
        List<IncidentWrite> decided = new ArrayList<>();
        node.stepToStore();
        int changed = dueIncidents.claimDue(now, limit, watched(decide, decided));
        return told(decided, changed);
    }

    @Override
    public boolean claim(Due due, Instant now, Decision decide) {
        List<IncidentWrite> decided = new ArrayList<>();
        node.stepToStore();
        boolean changed = dueIncidents.claim(due, now, watched(decide, decided));
        return told(decided, changed ? 1 : 0) > 0;
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return dueIncidents.due(now, limit);
    }

    @Override
    public void putOff(Due due, Instant until) {
        dueIncidents.putOff(due, until);
    }

    @Override
    public long unwatched() {
        return dueIncidents.unwatched();
    }

    @Override
    public long open(SlaState standing) {
        return dueIncidents.open(standing);
    }

    private Decision watched(Decision decide, List<IncidentWrite> decided) {
        return due -> {
            node.step();
            decided.addAll(decide.on(due));
            node.stepToStore();
            return decided;
        };
    }

    private int told(List<IncidentWrite> decided, int changed) {
        witness.elapsed(decided, changed);
        node.stepToStore();
        return changed;
    }
}
