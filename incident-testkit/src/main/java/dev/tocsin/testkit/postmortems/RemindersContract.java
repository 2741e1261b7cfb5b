package dev.tocsin.testkit.postmortems;

/** What every store must do so that people are reminded of what they have promised, once each, while it is true. */
public interface RemindersContract extends DueRemindersContract, ReminderPagesContract {}
