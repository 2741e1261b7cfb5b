package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.basics;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.Search;
import dev.tocsin.application.access.Actor;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.postmortem.Comparison;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostmortemBoardTest {

    private final Studio studio = new Studio();

    @Test
    void a_draft_is_unknown_to_those_who_may_not_write_and_a_published_one_is_not() {
        studio.written(WantedItem.of("Alert"));
        assertThat(why(studio.board().get(studio.vic, FIRST)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.POSTMORTEM, "PM-2026-001"));
        assertThat(listed(studio.vic, PostmortemFilter.ALL)).isZero();
        assertThat(listed(studio.casey, PostmortemFilter.ALL)).isOne();
        studio.published();
        studio.board().get(studio.vic, FIRST).orElseThrow();
        assertThat(listed(studio.vic, PostmortemFilter.ALL)).isOne();
        assertThat(listed(studio.vic, PostmortemFilter.ALL.in(PostmortemStatus.DRAFT)))
                .isZero();
    }

    @Test
    void whoever_may_not_write_sees_the_version_that_is_published_and_no_other() {
        studio.written();
        studio.edit(studio.jane, basics().with(Part.SUMMARY, "It was slow")).orElseThrow();
        studio.published();
        Search search = Search.first(10);
        assertThat(studio.board()
                        .versions(studio.casey, FIRST, search)
                        .orElseThrow()
                        .items())
                .extracting(Edition::number)
                .containsExactly(2, 1);
        assertThat(studio.board()
                        .versions(studio.vic, FIRST, search)
                        .orElseThrow()
                        .items())
                .extracting(Edition::number)
                .containsExactly(2);
        studio.board().version(studio.vic, FIRST, 2).orElseThrow();
        assertThat(why(studio.board().version(studio.vic, FIRST, 1)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.POSTMORTEM_VERSION, "1 of PM-2026-001"));
        assertThat(why(studio.board().compare(studio.vic, FIRST, 1, 2)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.POSTMORTEM_VERSION, "1 of PM-2026-001"));
    }

    @Test
    void two_versions_are_compared_in_either_direction() {
        studio.written();
        studio.edit(studio.jane, basics().with(Part.SUMMARY, "It was slow")).orElseThrow();
        assertThat(studio.board()
                        .compare(studio.casey, FIRST, 2, 1)
                        .orElseThrow()
                        .differences())
                .extracting(Comparison.Difference::word)
                .containsExactly("summary");
        assertThat(why(studio.board().compare(studio.casey, FIRST, 1, 3)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.POSTMORTEM_VERSION, "3 of PM-2026-001"));
    }

    @Test
    void reading_takes_its_scope() {
        Actor other = new Actor(
                studio.jane.organization(),
                studio.jane.user(),
                Role.ADMIN,
                Set.of(Scope.INCIDENTS_READ),
                Author.Via.KEY,
                Optional.empty());
        assertThat(why(studio.board().get(other, FIRST))).isEqualTo(new Rejection.MissingScope(Scope.POSTMORTEMS_READ));
        assertThat(why(studio.tocsin.actionItems().list(other, ActionItemBoard.Wanted.ALL, Search.first(1))))
                .isEqualTo(new Rejection.MissingScope(Scope.POSTMORTEMS_READ));
    }

    private int listed(Actor actor, PostmortemFilter filter) {
        return studio.board()
                .list(actor, filter, Search.first(10))
                .orElseThrow()
                .items()
                .size();
    }
}
