package dev.tocsin.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.postmortem.PostmortemDesk.CreatePostmortem;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk.ReplaceSettings;
import dev.tocsin.application.postmortem.WantedContent;
import dev.tocsin.application.postmortem.WantedItem;
import dev.tocsin.application.report.ResponseFigures.Items;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReportBoardTest {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Engine tocsin = Engine.on(InMemory.ports(now::get, RandomText.from(new Random(7)::nextInt)));
    private final Actor jane = tocsin.organizations()
            .found(FoundOrganization.of("Shop", "shop", "Jane", "jane@example.com"))
            .orElseThrow()
            .actor();

    private Actor with(Role role, Scope scope) {
        return new Actor(jane.organization(), jane.user(), role, Set.of(scope), Author.Via.KEY, Optional.empty());
    }

    private ServiceKey service(String name) {
        return tocsin.services()
                .add(Request.by(jane), new AddService(name, Optional.empty(), Optional.empty(), Optional.empty()))
                .orElseThrow()
                .key();
    }

    private IncidentRef incident(ServiceKey on) {
        return IncidentRef.of(tocsin.desk()
                .open(Request.by(jane), OpenIncident.on(on, "It is down"))
                .orElseThrow()
                .number());
    }

    private Outcome<ResponseReport> report(Optional<Instant> from, Optional<Instant> to) {
        return tocsin.reports().response(jane, from, to, Grouping.SERVICE);
    }

    @Test
    void a_report_is_of_the_last_30_days_where_nobody_says_otherwise() {
        incident(service("Checkout"));
        now.set(NOON.plus(Duration.ofDays(30)));
        assertThat(report(Optional.empty(), Optional.empty()).orElseThrow().created())
                .isEqualTo(new Period(NOON, now.get()));
        assertThat(report(Optional.empty(), Optional.empty())
                        .orElseThrow()
                        .responses()
                        .total()
                        .incidents())
                .isOne();
        now.set(NOON.plus(Duration.ofDays(30)).plusSeconds(1));
        assertThat(report(Optional.empty(), Optional.empty())
                        .orElseThrow()
                        .responses()
                        .total()
                        .incidents())
                .isZero();
    }

    @Test
    void where_one_end_is_given_the_other_follows_from_it() {
        Instant past = NOON.minus(Duration.ofDays(100));
        assertThat(report(Optional.of(past), Optional.empty()).orElseThrow().created())
                .isEqualTo(new Period(past, NOON));
        assertThat(report(Optional.empty(), Optional.of(past)).orElseThrow().created())
                .isEqualTo(new Period(past.minus(Duration.ofDays(30)), past));
    }

    @Test
    void a_report_ends_after_it_begins_and_at_most_366_days_after() {
        Instant longAgo = NOON.minus(Duration.ofDays(366));
        report(Optional.of(longAgo), Optional.empty()).orElseThrow();
        assertThat(fault(report(Optional.of(longAgo.minusNanos(1_000)), Optional.empty())))
                .isEqualTo("must be at most 366 days after from");
        assertThat(fault(report(Optional.of(NOON), Optional.of(NOON)))).startsWith("must be later than from");
        assertThat(fault(report(Optional.of(NOON.plusSeconds(1)), Optional.empty())))
                .startsWith("must be later than from");
    }

    @Test
    void groups_are_in_the_order_of_their_names_whatever_the_case_and_what_is_in_none_comes_last() {
        ServiceKey search = service("search");
        ServiceKey web = service("Web");
        ServiceKey checkout = service("Checkout");
        incident(web);
        incident(search);
        incident(search);
        incident(checkout);
        ResponseReport report =
                report(Optional.of(NOON), Optional.of(NOON.plusSeconds(1))).orElseThrow();
        assertThat(report.grouping()).isEqualTo(Grouping.SERVICE);
        assertThat(report.responses().groups())
                .extracting(ResponseGroup::of)
                .containsExactly(
                        Optional.of(new Named(checkout.value(), "Checkout")),
                        Optional.of(new Named(search.value(), "search")),
                        Optional.of(new Named(web.value(), "Web")));
        assertThat(report.responses().groups())
                .extracting(group -> group.figures().incidents())
                .containsExactly(1L, 2L, 1L);
        assertThat(report.responses().total().incidents()).isEqualTo(4);
        assertThat(tocsin.reports()
                        .response(jane, Optional.of(NOON), Optional.of(NOON.plusSeconds(1)), Grouping.TEAM)
                        .orElseThrow()
                        .responses()
                        .groups())
                .extracting(ResponseGroup::of)
                .containsExactly(Optional.empty());
    }

    @Test
    void times_are_counted_from_the_creation() {
        IncidentRef incident = incident(service("Checkout"));
        now.set(NOON.plusSeconds(90));
        tocsin.desk()
                .acknowledge(Request.by(jane), new Acknowledge(incident, OptionalLong.empty()))
                .orElseThrow();
        now.set(NOON.plusSeconds(600));
        resolve(incident);
        ResponseFigures total = report(Optional.empty(), Optional.empty())
                .orElseThrow()
                .responses()
                .total();
        assertThat(total.toAcknowledge().p50()).contains(Duration.ofSeconds(90));
        assertThat(total.toResolve().mean()).contains(Duration.ofMinutes(10));
    }

    @Test
    void whoever_may_not_write_postmortems_is_told_of_the_action_items_of_published_ones() {
        IncidentRef incident = incident(service("Checkout"));
        now.set(NOON.plusSeconds(600));
        resolve(incident);
        PostmortemSettings basic = new PostmortemSettings(Level.BASIC, BuiltInTemplate.STANDARD.id(), false, false);
        tocsin.postmortemSettings()
                .replace(Request.by(jane), new ReplaceSettings(basic, OptionalLong.empty()))
                .orElseThrow();
        WantedContent content = WantedContent.NOTHING
                .with(Part.SUMMARY, "It was down")
                .with(Part.ROOT_CAUSE, "The pool")
                .with(Part.RESOLUTION, "A larger one")
                .with(WantedItem.of("Alert"));
        tocsin.postmortemDesk()
                .create(Request.by(jane), new CreatePostmortem(incident, content))
                .orElseThrow();
        assertThat(items(jane)).isEqualTo(new Items(1, 0));
        assertThat(items(with(Role.VIEWER, Scope.ALL))).isEqualTo(Items.NONE);
        assertThat(items(with(Role.ADMIN, Scope.POSTMORTEMS_READ))).isEqualTo(Items.NONE);
    }

    @Test
    void a_report_takes_the_scope_of_postmortems_and_no_role_beyond_a_viewers() {
        tocsin.reports()
                .response(with(Role.VIEWER, Scope.POSTMORTEMS_READ), Optional.empty(), Optional.empty(), Grouping.TEAM)
                .orElseThrow();
        assertThat(why(tocsin.reports()
                        .response(
                                with(Role.ADMIN, Scope.INCIDENTS_READ),
                                Optional.empty(),
                                Optional.empty(),
                                Grouping.TEAM)))
                .isEqualTo(new Rejection.MissingScope(Scope.POSTMORTEMS_READ));
    }

    private void resolve(IncidentRef incident) {
        tocsin.desk()
                .changeStatus(
                        Request.by(jane),
                        new ChangeStatus(
                                incident, Lifecycle.NATIVE, Status.RESOLVED, Optional.empty(), OptionalLong.empty()))
                .orElseThrow();
    }

    private Items items(Actor actor) {
        return tocsin.reports()
                .response(actor, Optional.empty(), Optional.empty(), Grouping.SEVERITY)
                .orElseThrow()
                .responses()
                .total()
                .actionItems();
    }

    private static String fault(Outcome<?> outcome) {
        List<Rejection.Invalid.Field> fields = ((Rejection.Invalid) why(outcome)).fields();
        assertThat(fields).extracting(Rejection.Invalid.Field::name).containsExactly("to");
        return fields.getFirst().problem();
    }

    private static Rejection why(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.why();
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
