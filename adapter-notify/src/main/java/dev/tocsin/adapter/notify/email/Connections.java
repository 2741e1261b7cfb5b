package dev.tocsin.adapter.notify.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to the mail server. Between two mails they are kept for moments, so that in a storm most mails need none
 * of their own; and each is asked whether it is alive before it is used again, because a dead one wakes nobody.
 */
final class Connections {

    /** Some servers let a conversation have no more than a few dozen, and refuse the next mail. */
    static final int MOST_MAILS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final GenericObjectPool<Transport> pool;

    /** @param kept how long one is kept that nobody needs */
    Connections(Session session, SmtpSettings settings, Duration kept) {
        GenericObjectPoolConfig<Transport> config = new GenericObjectPoolConfig<>();
        config.setJmxEnabled(false);
        config.setMaxTotal(-1);
        config.setMaxIdle(-1);
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(kept);
        config.setTimeBetweenEvictionRuns(kept);
        config.setNumTestsPerEvictionRun(-1);
        pool = new GenericObjectPool<>(new Dialling(session, settings, kept), config);
    }

    /** One that is open, for one mail. It must be given back. */
    Transport get() throws MessagingException {
        try {
            return pool.borrowObject();
        } catch (MessagingException | RuntimeException failed) {
            throw failed;
        } catch (Exception never) {
            throw new IllegalStateException("nothing else can go wrong", never);
        }
    }

    /**
     * After the mail.
     *
     * @param sound whether the server has taken the mail; where it has not, nobody knows what it expects to hear next
     */
    void giveBack(Transport connection, boolean sound) {
        if (!sound) {
            // Not the pool's own way to let go of one, which opens another in its place at once.
            hangUp(connection);
        }
        pool.returnObject(connection);
    }

    private static void hangUp(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException goneAlready) {
            LOG.debug("The mail server has not said goodbye", goneAlready);
        }
    }

    private static final class Dialling extends BasePooledObjectFactory<Transport> {

        private final Session session;
        private final SmtpSettings settings;
        private final Duration kept;

        Dialling(Session session, SmtpSettings settings, Duration kept) {
            this.session = session;
            this.settings = settings;
            this.kept = kept;
        }

        @Override
        public Transport create() throws MessagingException {
            Transport connection = session.getTransport("smtp");
            try {
                connection.connect(
                        settings.login().orElse(null), settings.login().isPresent() ? settings.secret() : null);
                return connection;
            } catch (MessagingException | RuntimeException failed) {
                hangUp(connection);
                throw failed;
            }
        }

        @Override
        public PooledObject<Transport> wrap(Transport connection) {
            return new DefaultPooledObject<>(connection);
        }

        /**
         * One that was made just now is good. Of others the server is asked last: should all be dead without a sound,
         * nobody waits for more than one or two.
         */
        @Override
        public boolean validateObject(PooledObject<Transport> connection) {
            return connection.getBorrowedCount() == 1 || mayBeUsedAgain(connection);
        }

        private boolean mayBeUsedAgain(PooledObject<Transport> connection) {
            return connection.getBorrowedCount() <= MOST_MAILS
                    && connection.getIdleDuration().compareTo(kept) < 0
                    && connection.getObject().isConnected();
        }

        @Override
        public void destroyObject(PooledObject<Transport> connection) {
            hangUp(connection.getObject());
        }
    }
}
