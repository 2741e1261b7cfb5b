package dev.tocsin.application.postmortem;

import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.util.List;

/** Which postmortems a list shows: any of the values of one field, both fields. An empty field does not filter. */
public record PostmortemFilter(List<PostmortemStatus> statuses, List<Level> levels) {

    public static final PostmortemFilter ALL = new PostmortemFilter(List.of(), List.of());

    public PostmortemFilter {
        statuses = statuses.stream().distinct().toList();
        levels = levels.stream().distinct().toList();
    }

    public PostmortemFilter in(PostmortemStatus... wanted) {
        return new PostmortemFilter(List.of(wanted), levels);
    }
}
