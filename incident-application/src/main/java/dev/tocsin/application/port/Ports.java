package dev.tocsin.application.port;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.paging.Channel;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the application needs, in one hand. Whatever the clock gives, use cases read whole microseconds.
 *
 * @param pagers one for each channel that is set up
 */
public record Ports(
        Store store,
        Receipts receipts,
        Incidents incidents,
        Feed feed,
        DueIncidents dueIncidents,
        OnCallBook onCallBook,
        Pages pages,
        PageQueue pageQueue,
        Webhooks webhooks,
        DeliveryQueue deliveryQueue,
        WebhookSender webhookSender,
        List<Pager> pagers,
        AnswerLinks answerLinks,
        Together together,
        Directory directory,
        Services services,
        Teams teams,
        Schedules schedules,
        Rosters rosters,
        Policies policies,
        Postmortems postmortems,
        DueReminders dueReminders,
        PostmortemTemplates postmortemTemplates,
        Markup markup,
        DraftWriter draftWriter,
        SlackThreads slackThreads,
        Reports reports,
        Components components,
        Environments environments,
        Users users,
        ApiKeys apiKeys,
        Organizations organizations,
        Settings settings,
        Usage usage,
        Ids ids,
        RandomText randomText,
        Jitter jitter,
        InstantSource clock) {

    public Ports {
        pagers = List.copyOf(pagers);
        InstantSource given = clock;
        clock = () -> Micros.of(given.instant());
    }

    /** Those by which people can be reached. */
    public Set<Channel> channels() {
        return pagers.stream().map(Pager::channel).collect(Collectors.toUnmodifiableSet());
    }

    /** The same, with other ways to reach people. */
    public Ports reaching(List<Pager> otherPagers, AnswerLinks otherLinks, Together otherwiseTogether) {
        return new Ports(
                store,
                receipts,
                incidents,
                feed,
                dueIncidents,
                onCallBook,
                pages,
                pageQueue,
                webhooks,
                deliveryQueue,
                webhookSender,
                otherPagers,
                otherLinks,
                otherwiseTogether,
                directory,
                services,
                teams,
                schedules,
                rosters,
                policies,
                postmortems,
                dueReminders,
                postmortemTemplates,
                markup,
                draftWriter,
                slackThreads,
                reports,
                components,
                environments,
                users,
                apiKeys,
                organizations,
                settings,
                usage,
                ids,
                randomText,
                jitter,
                clock);
    }

    /** The same, with others to hear when a postmortem is drafted. */
    public Ports hearing(DraftWriter otherWriter, SlackThreads otherThreads) {
        return new Ports(
                store,
                receipts,
                incidents,
                feed,
                dueIncidents,
                onCallBook,
                pages,
                pageQueue,
                webhooks,
                deliveryQueue,
                webhookSender,
                pagers,
                answerLinks,
                together,
                directory,
                services,
                teams,
                schedules,
                rosters,
                policies,
                postmortems,
                dueReminders,
                postmortemTemplates,
                markup,
                otherWriter,
                otherThreads,
                reports,
                components,
                environments,
                users,
                apiKeys,
                organizations,
                settings,
                usage,
                ids,
                randomText,
                jitter,
                clock);
    }

    /** The same, with another way to reach webhooks. */
    public Ports telling(WebhookSender otherSender) {
        return new Ports(
                store,
                receipts,
                incidents,
                feed,
                dueIncidents,
                onCallBook,
                pages,
                pageQueue,
                webhooks,
                deliveryQueue,
                otherSender,
                pagers,
                answerLinks,
                together,
                directory,
                services,
                teams,
                schedules,
                rosters,
                policies,
                postmortems,
                dueReminders,
                postmortemTemplates,
                markup,
                draftWriter,
                slackThreads,
                reports,
                components,
                environments,
                users,
                apiKeys,
                organizations,
                settings,
                usage,
                ids,
                randomText,
                jitter,
                clock);
    }
}
