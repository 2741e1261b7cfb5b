package dev.tocsin.adapter.drafting;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import java.io.InterruptedIOException;

/** What the client's faults mean for a draft. Nothing that the other side has said is passed on: it may quote the key. */
final class Faults {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULT = 500;

    private Faults() {}

    static Obstacle meaningOf(OpenAIException fault) {
        if (isLate(fault)) {
            return new Obstacle(Reason.TIMED_OUT, "The language model has not answered in time.");
        }
        return switch (fault) {
            case OpenAIServiceException answered -> ofStatus(answered.statusCode());
            case OpenAIIoException away -> new Obstacle(Reason.FAILED, "The language model cannot be reached.");
            case OpenAIInvalidDataException other -> unreadable();
            default -> new Obstacle(Reason.FAILED, "The language model's client has failed.");
        };
    }

    static Obstacle unreadable() {
        return new Obstacle(
                Reason.UNREADABLE, "The language model has answered something else than what it was asked.");
    }

    private static Obstacle ofStatus(int status) {
        if (status == TOO_MANY_REQUESTS) {
            return new Obstacle(
                    Reason.RATE_LIMITED, "The language model has had too many requests, or its quota is used up.");
        }
        return status >= SERVER_FAULT
                ? new Obstacle(Reason.FAILED, "The language model answers with status " + status + ".")
                : new Obstacle(
                        Reason.REFUSED,
                        "The language model does not take the request (status " + status
                                + "); are OPENAI_API_KEY, OPENAI_BASE_URL and TOCSIN_OPENAI_MODEL right?");
    }

    /** Before anything was answered, or in the middle of it. */
    private static boolean isLate(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }
}
