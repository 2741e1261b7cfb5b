package dev.tocsin.application.report;

import java.util.List;

/**
 * What was counted, all of it at one moment.
 *
 * @param groups each with an incident at least
 * @param total of the incidents in any group, each counted once
 */
public record Responses(List<ResponseGroup> groups, ResponseFigures total) {

    public Responses {
        groups = List.copyOf(groups);
    }
}
