package dev.tocsin.adapter.rest.input;

import static dev.tocsin.adapter.rest.input.TextValue.checked;
import static dev.tocsin.adapter.rest.input.TextValue.unlessRefused;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.report.Grouping;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.domain.Micros;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that are texts outside, and how each is written. */
final class TextValues {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 9999;
    private static final int LETTERS_OF_A_DAY = 3;
    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Map<Class<?>, TextValue<?>> BY_TYPE = new LinkedHashMap<>();

    /** An enumeration that only one dialect has. */
    private static final ClassValue<TextValue<?>> OF_DIALECTS = new ClassValue<>() {
        @Override
        protected TextValue<?> computeValue(Class<?> type) {
            return oneOf(
                    Stream.of(type.getEnumConstants())
                            .<Enum<?>>map(constant -> (Enum<?>) constant)
                            .toList(),
                    Word::of);
        }
    };

    static {
        oneOf(Status.class, Status::word);
        oneOf(Severity.class, Severity::name);
        oneOf(ComponentStatus.class, ComponentStatus::word);
        oneOf(PostmortemStatus.class, PostmortemStatus::word);
        oneOf(Level.class, Level::word);
        oneOf(FileFormat.class, TextValues::lowerCase);
        BY_TYPE.put(ActionStatus.class, actionStatus());
        oneOf(Author.Via.class, TextValues::lowerCase);
        oneOf(EventType.class, EventType::name);
        oneOf(Role.class, TextValues::lowerCase);
        oneOf(Scope.class, Scope::word);
        oneOf(Target.Kind.class, TextValues::lowerCase);
        oneOf(Channel.class, Channel::word);
        oneOf(ApiKey.Prefix.class, ApiKey.Prefix::text);
        oneOf(Grouping.class, TextValues::lowerCase);
        oneOf(WebhookEvent.class, WebhookEvent::word);
        oneOf(WebhookDeed.class, TextValues::lowerCase);
        oneOf(DeliveryState.class, TextValues::lowerCase);
        // Nobody looks for those that are on track.
        BY_TYPE.put(SlaState.class, oneOf(List.of(SlaState.AT_RISK, SlaState.BREACHED), TextValues::lowerCase));
        BY_TYPE.put(Email.class, checked("must be an e-mail address", "jane@example.com", Email::new));
        BY_TYPE.put(ServiceKey.class, checked("must be a service's key", "svc_K7M4Q9TZ2H", ServiceKey::new));
        BY_TYPE.put(
                WebhookUrl.class,
                checked(
                        "must be an http or https URL with a host, and no user or fragment",
                        "https://hooks.example.com/tocsin",
                        WebhookUrl::new));
        BY_TYPE.put(Slug.class, checked("must be words in lower case with hyphens between", "acme", Slug::new));
        BY_TYPE.put(
                UUID.class, TextValue.of("must be a UUID", "019da076-4a00-7000-8000-000000000004", TextValues::uuid));
        BY_TYPE.put(
                ComponentId.class,
                TextValue.of(
                        "must be a component's id",
                        "comp_01k6gpk5xbe4bafvc0bvtk4r5y",
                        text -> TypeId.parse(TypeId.OF_COMPONENTS, text).map(ComponentId::new)));
        BY_TYPE.put(ZoneId.class, TextValue.of("must be an IANA time zone", "Europe/Berlin", TextValues::zone));
        BY_TYPE.put(
                IncidentRef.class, TextValue.of("must be an incident's number", "INC-2026-044", IncidentRef::parse));
        BY_TYPE.put(
                PostmortemNumber.class,
                TextValue.of("must be a postmortem's number", "PM-2026-001", PostmortemNumber::parse));
        BY_TYPE.put(
                SectionKey.class,
                checked("must be lower-case letters, digits and underscores", "customer_impact", SectionKey::new));
        BY_TYPE.put(
                Instant.class,
                TextValue.of("must be a time from 1970 to 9999", "2026-04-18T10:30:00Z", TextValues::instant));
        BY_TYPE.put(LocalDate.class, TextValue.of("must be a date from 1970 to 9999", "2026-04-20", TextValues::date));
        BY_TYPE.put(
                Moment.class,
                TextValue.of("must be a date or a time from 1970 to 9999", "2026-04-01", TextValues::moment));
        BY_TYPE.put(LocalTime.class, checked("must be a time of day", "09:00", TextValues::timeOfDay));
        oneOf(DayOfWeek.class, day -> day.name().substring(0, LETTERS_OF_A_DAY));
        BY_TYPE.put(
                URI.class,
                TextValue.of("must be an http or https address", "https://example.com/alerts/1", TextValues::web));
    }

    private TextValues() {}

    static Map<Class<?>, TextValue<?>> byType() {
        return BY_TYPE;
    }

    /** Empty for what is no text outside. */
    static Optional<TextValue<?>> of(Class<?> type) {
        TextValue<?> known = BY_TYPE.get(type);
        return known == null && type.isEnum() ? Optional.of(OF_DIALECTS.get(type)) : Optional.ofNullable(known);
    }

    private static <T extends Enum<T>> void oneOf(Class<T> type, Function<T, String> word) {
        BY_TYPE.put(type, oneOf(List.of(type.getEnumConstants()), word));
    }

    /** Only these, written exactly so. */
    private static <T> TextValue<T> oneOf(List<T> values, Function<T, String> word) {
        Map<String, T> byWord = values.stream().collect(Collectors.toMap(word, Function.identity()));
        List<String> words = values.stream().map(word).toList();
        return new TextValue<>(
                "must be one of " + String.join(", ", words),
                words,
                words.getFirst(),
                text -> Optional.ofNullable(byWord.get(text)));
    }

    /** The words of others are taken, and not told. */
    private static TextValue<ActionStatus> actionStatus() {
        TextValue<ActionStatus> own = oneOf(List.of(ActionStatus.values()), ActionStatus::word);
        return new TextValue<>(own.expectation(), own.words(), own.example(), ActionStatus::of);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<UUID> uuid(String text) {
        return unlessRefused(UUID::fromString, text)
                .filter(uuid -> uuid.toString().equalsIgnoreCase(text));
    }

    private static Optional<ZoneId> zone(String text) {
        return User.isTimeZone(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        return unlessRefused(OffsetDateTime::parse, text)
                .filter(time -> Math.abs(time.getYear()) <= LATEST_YEAR)
                .map(time -> Micros.of(time.toInstant()))
                .filter(instant -> !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LATEST));
    }

    private static Optional<LocalDate> date(String text) {
        return unlessRefused(LocalDate::parse, text)
                .filter(date -> date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR);
    }

    private static Optional<Moment> moment(String text) {
        return date(text).map(TextValues::day).or(() -> instant(text).map(at -> new Moment(at, at)));
    }

    private static Moment day(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Moment(day.atStartOfDay(ZoneOffset.UTC).toInstant(), end.minus(1, ChronoUnit.MICROS));
    }

    private static LocalTime timeOfDay(String text) {
        return LocalTime.parse(text, TIME_OF_DAY);
    }

    private static Optional<URI> web(String text) {
        return unlessRefused(URI::create, text).filter(Alert::isWeb);
    }
}
