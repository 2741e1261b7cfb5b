package dev.tocsin.domain.postmortem;

/**
 * An organization's choice.
 *
 * @param level how much a postmortem must say that is created from now on
 * @param activeTemplate for which drafts are made when nobody says
 * @param approvalRequired whether none is published that nobody has approved
 * @param secondPersonRequired whether nobody approves what they alone have written
 */
public record PostmortemSettings(
        Level level, TemplateId activeTemplate, boolean approvalRequired, boolean secondPersonRequired) {

    /** What every organization starts with. */
    public static final PostmortemSettings INITIAL =
            new PostmortemSettings(Level.STANDARD, BuiltInTemplate.STANDARD.id(), false, false);
}
