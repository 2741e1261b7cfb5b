package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Decision.Accepted;
import dev.tocsin.domain.incident.Decision.Refused;
import dev.tocsin.domain.incident.Decision.Unchanged;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an organization has learned from an incident: at most one for each.
 *
 * <p>It is {@linkplain #written written}, or {@linkplain #drafted drafted} from the facts; people {@linkplain #edit
 * edit} it, somebody {@linkplain #approve approves} it, and it is {@linkplain #publish published}. To be edited again
 * it is {@linkplain #unpublish unpublished} first, and whoever edits what was approved makes it a draft once more. Or
 * it is {@linkplain #imported imported}, with all of that behind it. Its
 * action items go their own way all the time: {@link #items} tells of them, and {@link #reminders} whom they wait for.
 *
 * <p>All that happens is told on the timeline of its incident. Its {@link PostmortemNumber} is given when it is kept.
 *
 * @param edition of the version that it is; whenever a command moves it, {@link #latest} is to be kept with it
 * @param drafted what was proposed last: what still says the same no person has touched
 * @param authors everybody who has written in it, in the order of their first words
 * @param approval empty for one that was published without it
 * @param version how often people have changed it; that a reminder was sent does not count
 */
public record Postmortem(
        OrganizationId organization,
        PostmortemId id,
        IncidentRef incident,
        Demands demands,
        PostmortemStatus status,
        Content content,
        Edition edition,
        Optional<Proposed> drafted,
        List<Responder> authors,
        Optional<Approval> approval,
        Optional<Publication> publication,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public Postmortem {
        authors = List.copyOf(authors);
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
        if ((status == PostmortemStatus.PUBLISHED) != publication.isPresent()) {
            throw new IllegalArgumentException("published and not, or the other way round: " + status);
        }
        if (status == PostmortemStatus.DRAFT && approval.isPresent()) {
            throw new IllegalArgumentException("approved, yet a draft");
        }
    }

    /** By a person, with all that the level requires. */
    public static Decision<Postmortem> written(Occasion occasion, Content content, Author.Person by, Instant at) {
        Demands demands = new Demands(occasion.level(), true, List.of());
        return demands.objection(content)
                .<Decision<Postmortem>>map(Refused::new)
                .orElseGet(() -> created(occasion, demands, content, Optional.empty(), List.of(by.who()), by, at));
    }

    /** By a person, through a client whose form cannot hold all that a level requires: so it never is. */
    public static Accepted<Postmortem> noted(Occasion occasion, Content content, Author.Person by, Instant at) {
        Demands demands = new Demands(occasion.level(), false, List.of());
        return created(occasion, demands, content, Optional.empty(), List.of(by.who()), by, at);
    }

    /**
     * From the facts, because somebody asked for it. They have written nothing yet, and what the level requires may
     * come later.
     */
    public static Accepted<Postmortem> drafted(Occasion occasion, Proposal proposal, Author by, Instant at) {
        Demands demands = new Demands(occasion.level(), true, proposal.sections());
        return created(occasion, demands, proposal.content(), Optional.of(proposal.proposed()), List.of(), by, at);
    }

    /**
     * From another place, with all that it has come to be there: nothing of it is judged by what is wanted here.
     *
     * @param original under the names of here
     */
    public static Accepted<Postmortem> imported(
            Postmortem original, PostmortemNumber number, Author.Person by, Instant at) {
        Fact imported = new Fact.PostmortemImported(
                number.toString(), original.level().word(), original.edition().number());
        return new Accepted<>(original, List.of(new IncidentEvent(by, at, imported)));
    }

    /** Says something else from now on, which makes a version; an approval was of what it said before. */
    public Decision<Postmortem> edit(Content next, Author.Person by, Instant at) {
        if (status == PostmortemStatus.PUBLISHED) {
            return new Refused<>(new Refusal.PostmortemPublished());
        }
        return items().objection(next)
                .<Decision<Postmortem>>map(Refused::new)
                .orElseGet(() ->
                        new PostmortemEdit(this, by, at).wroteIn(next, by.who()).decision());
    }

    /** Takes a new proposal where no person has touched what was proposed before; {@link #touched} is what stays. */
    public Decision<Postmortem> redraft(Proposal proposal, Author by, Instant at) {
        return status == PostmortemStatus.PUBLISHED
                ? new Refused<>(new Refusal.PostmortemPublished())
                : new PostmortemEdit(this, by, at).propose(proposal).decision();
    }

    /** What people have written or changed, in the words of the API; a new proposal leaves it alone. */
    public List<String> touched() {
        return Comparison.words(drafted.map(Proposed::content).orElse(Content.NOTHING), content);
    }

    /** Where it says something else than in this content, in the words of the API. */
    public List<String> changedIn(Content other) {
        return Comparison.words(content, other);
    }

    /**
     * What a draft asks people, as long as they have not answered. It is no part of what it says, so it is never
     * published.
     */
    public List<OpenQuestions> questions() {
        return status == PostmortemStatus.PUBLISHED || drafted.isEmpty() ? List.of() : OpenQuestions.of(this);
    }

    /** The first approval stands, with its time. Who may approve at all is said elsewhere. */
    public Decision<Postmortem> approve(PostmortemSettings settings, Author.Person by, Instant at) {
        return approved(objection(), settings, by, at);
    }

    /** The same through a client whose form cannot hold all that a level requires: publishing still asks for it. */
    public Decision<Postmortem> accept(PostmortemSettings settings, Author.Person by, Instant at) {
        return approved(unsupported(), settings, by, at);
    }

    private Decision<Postmortem> approved(
            Optional<Refusal> objection, PostmortemSettings settings, Author.Person by, Instant at) {
        if (approval.isPresent()) {
            return new Unchanged<>(this);
        }
        if (settings.secondPersonRequired() && isAllBy(by.who())) {
            return new Refused<>(new Refusal.SecondPersonRequired(by.who()));
        }
        return objection
                .<Decision<Postmortem>>map(Refused::new)
                .orElseGet(() -> new PostmortemEdit(this, by, at)
                        .approved(new Approval(by.who(), at))
                        .decision());
    }

    /** Shows it to everybody in the organization; a draft, too, where no approval is required. */
    public Decision<Postmortem> publish(PostmortemSettings settings, Author.Person by, Instant at) {
        if (status == PostmortemStatus.PUBLISHED) {
            return new Unchanged<>(this);
        }
        if (settings.approvalRequired() && approval.isEmpty()) {
            return new Refused<>(new Refusal.ApprovalRequired());
        }
        return objection()
                .<Decision<Postmortem>>map(Refused::new)
                .orElseGet(() -> new PostmortemEdit(this, by, at)
                        .published(new Publication(by.who(), at))
                        .decision());
    }

    /** Takes it back, so that it can be edited. It keeps its approval; where it never had one, it can still get it. */
    public Decision<Postmortem> unpublish(Author.Person by, Instant at) {
        return status == PostmortemStatus.PUBLISHED
                ? new PostmortemEdit(this, by, at).unpublished().decision()
                : new Unchanged<>(this);
    }

    /** What is to be done about it, which goes on whatever the postmortem's status is. */
    public ActionItems items() {
        return new ActionItems(this);
    }

    /** Whom its action items wait for. */
    public Reminders reminders() {
        return new Reminders(this);
    }

    /** The same for whoever is not to know what was proposed. */
    public Postmortem withoutProposal() {
        return new Postmortem(
                organization,
                id,
                incident,
                demands,
                status,
                content,
                edition,
                Optional.empty(),
                authors,
                approval,
                publication,
                createdAt,
                updatedAt,
                version);
    }

    public Level level() {
        return demands.level();
    }

    /** The version that it is. Its action items may have moved since it was made: so it is asked for when it is new. */
    public PostmortemVersion latest() {
        return new PostmortemVersion(edition, content);
    }

    /** That it must be fit to be read: complete, and nothing in it that nobody answers for. */
    private Optional<Refusal> objection() {
        return demands.objection(content).or(this::unsupported);
    }

    private Optional<Refusal> unsupported() {
        return Optional.of(UnsupportedClaims.in(content))
                .filter(claims -> !claims.isEmpty())
                .map(Refusal.PostmortemUnsupported::new);
    }

    private boolean isAllBy(Responder person) {
        return !authors.isEmpty() && authors.stream().allMatch(person::is);
    }

    private static Accepted<Postmortem> created(
            Occasion occasion,
            Demands demands,
            Content content,
            Optional<Proposed> drafted,
            List<Responder> authors,
            Author by,
            Instant at) {
        Postmortem postmortem = new Postmortem(
                occasion.organization(),
                occasion.id(),
                occasion.incident(),
                demands,
                PostmortemStatus.DRAFT,
                content,
                Edition.first(by, at),
                drafted,
                authors,
                Optional.empty(),
                Optional.empty(),
                at,
                at,
                Version.FIRST);
        Fact created = new Fact.PostmortemCreated(demands.level().word(), drafted.isPresent());
        return new Accepted<>(postmortem, List.of(new IncidentEvent(by, at, created)));
    }
}
