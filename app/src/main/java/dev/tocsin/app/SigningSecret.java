package dev.tocsin.app;

import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What links are signed with: the environment's, which all nodes must share, or one that is made once and kept in the data directory. */
public final class SigningSecret {

    private static final Logger LOG = LoggerFactory.getLogger(SigningSecret.class);
    private static final int BYTES = 32;
    private static final String FILE = "secret";

    private SigningSecret() {}

    /** The property that it is read from; {@code environment} as in {@link System#getenv()}. */
    public static PropertySource in(Map<String, String> environment) {
        String given = environment.getOrDefault("TOCSIN_SECRET", "");
        return PropertySource.of("secret", Map.of("tocsin.secret", given.isBlank() ? kept(environment) : given));
    }

    private static String kept(Map<String, String> environment) {
        if (!environment.getOrDefault("TOCSIN_DATABASE_URL", "").isBlank()) {
            LOG.warn(
                    "TOCSIN_SECRET is not set: links in pages work on this node alone. Set the same one on all nodes.");
        }
        Path file = DatabaseAddress.directory(environment).resolve(FILE);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return read(file);
        } catch (IOException failed) {
            throw new ConfigurationException(
                    "TOCSIN_DATA_DIR must be a directory that can be read and written, and fails at "
                            + failed.getMessage(),
                    failed);
        }
    }

    /** Whoever starts at the same time on the same directory reads what the first one has written. */
    private static String read(Path file) throws IOException {
        if (Files.notExists(file)) {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", readableByOwner(file));
            Files.writeString(draft, generated(), StandardOpenOption.WRITE);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException somebodyWasFaster) {
                LOG.debug("{} is there by now", file);
            } finally {
                Files.delete(draft);
            }
        }
        return Files.readString(file);
    }

    private static FileAttribute<?>[] readableByOwner(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                }
                : new FileAttribute<?>[0];
    }

    private static String generated() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
