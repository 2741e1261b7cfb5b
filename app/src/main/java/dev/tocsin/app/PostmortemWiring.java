package dev.tocsin.app;

import dev.tocsin.application.Engine;
import dev.tocsin.application.postmortem.ActionItemBoard;
import dev.tocsin.application.postmortem.ActionItemDesk;
import dev.tocsin.application.postmortem.PostmortemArchive;
import dev.tocsin.application.postmortem.PostmortemBoard;
import dev.tocsin.application.postmortem.PostmortemDesk;
import dev.tocsin.application.postmortem.PostmortemExport;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk;
import dev.tocsin.application.postmortem.ReminderRound;
import dev.tocsin.application.postmortem.TemplateDesk;
import dev.tocsin.application.report.ReportBoard;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The driving ports of postmortems, and of what else is learned from incidents. */
@Factory
final class PostmortemWiring {

    @Singleton
    PostmortemDesk postmortemDesk(Engine engine) {
        return engine.postmortemDesk();
    }

    @Singleton
    PostmortemBoard postmortemBoard(Engine engine) {
        return engine.postmortems();
    }

    @Singleton
    PostmortemExport postmortemExport(Engine engine) {
        return engine.postmortemExport();
    }

    @Singleton
    PostmortemArchive postmortemArchive(Engine engine) {
        return engine.postmortemArchive();
    }

    @Singleton
    ActionItemDesk actionItemDesk(Engine engine) {
        return engine.actionItemDesk();
    }

    @Singleton
    ActionItemBoard actionItemBoard(Engine engine) {
        return engine.actionItems();
    }

    @Singleton
    ReminderRound reminderRound(Engine engine) {
        return engine.reminders();
    }

    @Singleton
    TemplateDesk templateDesk(Engine engine) {
        return engine.templates();
    }

    @Singleton
    PostmortemSettingsDesk postmortemSettingsDesk(Engine engine) {
        return engine.postmortemSettings();
    }

    @Singleton
    ReportBoard reportBoard(Engine engine) {
        return engine.reports();
    }
}
