import dev.tocsin.domain.drafting.CaseFile;
import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.drafting.Entry;
import dev.tocsin.domain.drafting.Rulebook;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Narrative;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Drafts a postmortem by rules, of a timeline of so many entries, so many times; prints what each took, and the CPU
 * time of its thread, in nanoseconds. What a case is made of comes from the narrative, as in the service.
 */
final class Drafting {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    private static final Responder JANE = responder("Jane", 1);
    private static final Responder CASEY = responder("Casey", 2);
    private static final String PROSE = "The pool is exhausted again, and the replica lags behind. ".repeat(8);

    private final List<Entry> timeline = new ArrayList<>();

    public static void main(String[] args) {
        CaseFile file = new Drafting().file(Integer.parseInt(args[0]));
        int times = Integer.parseInt(args[1]);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        StringBuilder took = new StringBuilder();
        for (int i = 0; i < times; i++) {
            long beginOfUse = threads.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            Draft draft = Rulebook.draft(file, List.of());
            long end = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime() - beginOfUse;
            if (draft.citations().isEmpty()) {
                throw new AssertionError("nothing was drafted");
            }
            took.append(end - begin).append(' ').append(used).append('\n');
        }
        System.out.print(took);
    }

    private CaseFile file(int entries) {
        tell(JANE, new Fact.Created(Severity.SEV1));
        tell(CASEY, new Fact.Acknowledged(CASEY));
        tell(CASEY, new Fact.StatusChanged(Status.NEW, Status.FIXING, Optional.empty()));
        for (int i = timeline.size(); i < entries - 1; i++) {
            happens(i);
        }
        tell(CASEY, new Fact.StatusChanged(Status.FIXING, Status.RESOLVED, Optional.of(new Comment("A larger pool"))));
        return new CaseFile(
                new IncidentNumber(2026, 44),
                new Title("Checkout is down"),
                List.of("Checkout", "Payments"),
                List.of("Website", "App"),
                timeline,
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Half of it is what people write, each tenth of that a follow-up; the rest is what comes of waking people. */
    private void happens(int i) {
        switch (i % 10) {
            case 0 -> tell(JANE, new Fact.Commented(new Comment(PROSE + "\n- TODO: alert on pool " + i)));
            case 1, 2, 3, 4 -> tell(i % 2 == 0 ? JANE : CASEY, new Fact.Commented(new Comment(PROSE + i)));
            case 5 -> {
                List<Reached> jane = List.of(new Reached(JANE, new Reached.Reason.Named()));
                tell(new Fact.Escalated(new Place(i, 1), jane, Trigger.PATIENCE));
            }
            case 6, 7 -> tell(new Fact.Paged(new Contact(JANE.name(), JANE.email(), Optional.empty()), page(i)));
            case 8 -> component(i % 20 < 10 ? "Website" : "App", i % 40 < 20);
            default -> tell(JANE, new Fact.Assigned(Optional.of(CASEY), Optional.of(JANE)));
        }
    }

    private void tell(Responder by, Fact fact) {
        tell(new Author.Person(by, Author.Via.KEY, Optional.empty()), fact);
    }

    private void tell(Fact fact) {
        tell(Author.AUTOMATIC, fact);
    }

    private void tell(Author by, Fact fact) {
        Narrative told = Narrative.of(fact);
        add(by, told.type().name(), told.title(), told.description(), told.details());
    }

    private void component(String name, boolean down) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("component", name);
        details.put("from", down ? "operational" : "major_outage");
        details.put("to", down ? "major_outage" : "operational");
        add(Author.AUTOMATIC, "COMPONENT_STATUS_CHANGED", name + " changed", Optional.empty(), details);
    }

    private void add(
            Author by, String type, String title, Optional<String> description, SequencedMap<String, Object> details) {
        long position = timeline.size() + 1L;
        EventId id = new EventId(new UUID(7, position));
        timeline.add(new Entry(id, position, type, title, description, by, NOON.plusSeconds(10 * position), details));
    }

    private static Page page(int i) {
        return new Page(
                new PageId(new UUID(9, i)),
                new Addressee.Somebody(JANE.id()),
                Channel.SLACK,
                Cause.ESCALATION,
                Urgency.HIGH,
                Optional.of(new Place(i, 1)),
                Optional.empty(),
                false);
    }

    private static Responder responder(String name, long id) {
        return new Responder(new UserId(new UUID(0, id)), name, new Email(name + "@example.com"));
    }
}
