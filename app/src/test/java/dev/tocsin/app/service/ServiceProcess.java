package dev.tocsin.app.service;

import dev.tocsin.app.Tocsin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {

    static final String KEY = "sk_live_ServiceProcessServiceProcessServiceProcess1";
    private static final Pattern ADDRESS = Pattern.compile("Tocsin listens on (http://\\S+:\\d+)");

    private final Process process;
    private final Client client;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.client = Client.of(address, KEY);
    }

    /** As it stands among the tests, and with their libraries. */
    static ServiceProcess start(Map<String, String> database) throws IOException {
        return start(database, "-cp", System.getProperty("java.class.path"), Tocsin.class.getName());
    }

    /** As users get it: with the libraries that stand beside the jar, and no others. */
    static ServiceProcess startPackaged(Path jar, Map<String, String> database) throws IOException {
        return start(database, "-jar", jar.toString());
    }

    private static ServiceProcess start(Map<String, String> database, String... program) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m"));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(database);
        builder.environment().put("TOCSIN_PORT", "-1");
        builder.environment().put("TOCSIN_BOOTSTRAP_KEY", KEY);
        Process process = builder.redirectErrorStream(true).start();
        return new ServiceProcess(process, addressOf(process));
    }

    Client client() {
        return client;
    }

    /** SIGKILL: no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Reads what it prints until it says where it listens, and goes on reading so that it never waits for us. */
    private static URI addressOf(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> drain(output));
                return URI.create(address.group(1));
            }
        }
        throw new AssertionError("the service did not start:\n" + printed);
    }

    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // So has the process, and nobody wants to know what else it says.
        }
    }
}
