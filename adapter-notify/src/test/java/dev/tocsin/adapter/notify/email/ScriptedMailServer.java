package dev.tocsin.adapter.notify.email;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as a test wants: to commands, by their first word, with a line of its own, and else as a
 * good server would. To {@link #END_OF_MAIL} it may answer, too.
 */
final class ScriptedMailServer implements AutoCloseable {

    static final String END_OF_MAIL = ".";

    /** In place of an answer: ends the conversation without one. */
    static final String HANG_UP = "hang up";

    /** In place of an answer: none, until the other side gives up. */
    static final String SILENCE = "silence";

    private static final Map<String, String> GOOD =
            Map.of("DATA", "354 go on", "QUIT", "221 bye", END_OF_MAIL, "250 taken");

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedMailServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The lines, in order. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket conversation = socket.accept();
                Thread.ofVirtual().start(() -> hold(conversation));
            } catch (IOException over) {
                // The test is over.
            }
        }
    }

    private void hold(Socket conversation) {
        try (conversation) {
            talk(conversation);
        } catch (IOException over) {
            // The other side has gone.
        }
    }

    private void talk(Socket conversation) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(conversation.getInputStream(), US_ASCII));
        say(conversation, "220 ready");
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (inMail && !line.equals(END_OF_MAIL)) {
                continue;
            }
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(command, GOOD.getOrDefault(command, "250 fine"));
            if (answer.equals(HANG_UP)) {
                return;
            }
            if (!answer.equals(SILENCE)) {
                say(conversation, answer);
            }
            inMail = answer.startsWith("354");
        }
    }

    private static void say(Socket conversation, String line) throws IOException {
        conversation.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
