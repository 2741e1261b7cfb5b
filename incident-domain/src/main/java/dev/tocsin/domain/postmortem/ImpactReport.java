package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;
import java.util.List;
import java.util.Optional;

/**
 * Whom it hurt and how much, in the words of whoever writes it: {@code 27 minutes}, {@code about 320}.
 *
 * @param servicesAffected as they are called here; they need not be in the catalog
 */
public record ImpactReport(
        Optional<String> duration,
        Optional<String> usersAffected,
        List<String> servicesAffected,
        Optional<String> revenueImpact) {

    public static final int MAX_LENGTH = 500;
    public static final int MAX_SERVICES = 100;

    public ImpactReport {
        duration = duration.map(text -> Text.line("duration", text, MAX_LENGTH));
        usersAffected = usersAffected.map(text -> Text.line("users affected", text, MAX_LENGTH));
        servicesAffected = servicesAffected.stream()
                .map(text -> Text.line("service affected", text, MAX_LENGTH))
                .toList();
        revenueImpact = revenueImpact.map(text -> Text.line("revenue impact", text, MAX_LENGTH));
        if (servicesAffected.size() > MAX_SERVICES) {
            throw new IllegalArgumentException("more than " + MAX_SERVICES + " services affected");
        }
    }

    /** Whether no field says anything: then a level that requires the impact is not content with it. */
    public boolean isBlank() {
        return duration.isEmpty() && usersAffected.isEmpty() && servicesAffected.isEmpty() && revenueImpact.isEmpty();
    }
}
