/**
 * What is learned from an incident, and what is done about it.
 *
 * <p>Start at {@link dev.tocsin.domain.postmortem.Postmortem}: it says what it says in its {@link
 * dev.tocsin.domain.postmortem.Content}, of which a {@link dev.tocsin.domain.postmortem.Level} requires some parts, and
 * every edit of it is a {@link dev.tocsin.domain.postmortem.PostmortemVersion}. Its {@linkplain
 * dev.tocsin.domain.postmortem.ActionItem action items} go on after it is published.
 */
@NullMarked
package dev.tocsin.domain.postmortem;

import org.jspecify.annotations.NullMarked;
