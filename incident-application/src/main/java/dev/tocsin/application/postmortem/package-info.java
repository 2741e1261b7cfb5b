/**
 * What is learned from incidents: {@link dev.tocsin.application.postmortem.PostmortemDesk} writes postmortems and
 * publishes them, {@link dev.tocsin.application.postmortem.PostmortemBoard} shows them, {@link
 * dev.tocsin.application.postmortem.PostmortemArchive} takes them out whole and brings them in, and {@link
 * dev.tocsin.application.postmortem.ActionItemDesk} follows up what was promised in them. {@link
 * dev.tocsin.application.postmortem.TemplateDesk} and {@link dev.tocsin.application.postmortem.PostmortemSettingsDesk}
 * say what is wanted of one. {@link dev.tocsin.application.postmortem.ReminderRound} reminds people of what they
 * have promised.
 */
@NullMarked
package dev.tocsin.application.postmortem;

import org.jspecify.annotations.NullMarked;
