package dev.tocsin.adapter.notify.email;

import dev.tocsin.adapter.notify.Complaints;
import dev.tocsin.adapter.notify.Legible;
import dev.tocsin.application.port.Pager.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What it means for a page that a mail could not be handed over. */
final class Failures {

    private static final int FIRST_FINAL_CODE = 500;
    private static final int FIRST_PASSING_CODE = 400;

    private final Complaints complaints;

    Failures(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Where no code says otherwise another attempt may help: also when the server fell silent after the whole mail. */
    Delivery meaningOf(MessagingException failure) {
        List<Exception> chain = chain(failure);
        Optional<AuthenticationFailedException> unknown = chain.stream()
                .filter(AuthenticationFailedException.class::isInstance)
                .map(AuthenticationFailedException.class::cast)
                .findFirst();
        if (unknown.isPresent()) {
            return notAuthenticated(quoted(unknown.get()));
        }
        for (Exception one : chain) {
            int code = code(one).orElse(0);
            if (code >= FIRST_FINAL_CODE) {
                return new Delivery.Rejected("The mail server does not take it: " + quoted(one));
            }
            if (code >= FIRST_PASSING_CODE) {
                return failed("The mail server does not take it now: " + quoted(one));
            }
        }
        return failed("The mail server cannot be reached, or does not answer: " + quoted(chain.getLast()));
    }

    private Delivery notAuthenticated(String why) {
        if (why.startsWith("4")) {
            return failed("The mail server does not authenticate anybody now: " + why);
        }
        String complaint = "The mail server does not accept TOCSIN_SMTP_USER with TOCSIN_SMTP_PASSWORD: " + why;
        complaints.make(complaint);
        return new Delivery.Rejected(complaint);
    }

    private static Delivery failed(String why) {
        return new Delivery.Failed(why, Optional.empty());
    }

    private static OptionalInt code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException recipient -> OptionalInt.of(recipient.getReturnCode());
            case SMTPSenderFailedException sender -> OptionalInt.of(sender.getReturnCode());
            case SMTPSendFailedException mail -> OptionalInt.of(mail.getReturnCode());
            default -> OptionalInt.empty();
        };
    }

    /** The failure, and what it says has led to it. */
    private static List<Exception> chain(MessagingException failure) {
        return Stream.<Exception>iterate(failure, Objects::nonNull, Failures::next)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException more ? more.getNextException() : null;
    }

    private static String quoted(Exception failure) {
        return Legible.quote(Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName()));
    }
}
