package dev.tocsin.domain.paging;

/** Why a page has failed for good. */
public enum Failure {
    /** Nobody has set the channel up. */
    CHANNEL_NOT_CONFIGURED,
    /** The person cannot be reached on the channel: there is no address, or they have left. */
    NO_CONTACT_DETAILS,
    /** The provider will not take it, now or later. */
    REJECTED,
    /** The provider could not take it, however often it was asked. */
    EXTERNAL_API_ERROR;

    /** As the API says it. */
    public String word() {
        return name();
    }
}
