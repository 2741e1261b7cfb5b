package dev.tocsin.adapter.notify.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import dev.tocsin.testkit.SettableClock;
import java.util.List;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** A workspace on this machine, where Jane is U1 and her direct message is D1, until a test says otherwise. */
final class SlackStandIn implements AutoCloseable {

    static final String TOKEN = "xoxb-secret-of-the-workspace";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    SlackStandIn() {
        server.start();
        answers("users.lookupByEmail", "{\"ok\": true, \"user\": {\"id\": \"U1\"}}");
        answers("conversations.open", "{\"ok\": true, \"channel\": {\"id\": \"D1\"}}");
        answers("chat.postMessage", "{\"ok\": true, \"channel\": \"D1\", \"ts\": \"1.2\"}");
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/api/";
    }

    SlackPager pager(SettableClock clock) {
        return new SlackPager(TOKEN, address(), clock);
    }

    void answers(String method, String json) {
        answers(method, okJson(json));
    }

    /** Where a field of the call has this value. */
    void answers(String method, String field, String value, String json) {
        server.stubFor(post(urlEqualTo("/api/" + method))
                .withFormParam(field, equalTo(value))
                .willReturn(okJson(json)));
    }

    SlackThreadReader reader(SettableClock clock) {
        return new SlackThreadReader(TOKEN, address(), clock);
    }

    /** That field of all calls of that method, in order. */
    List<String> allSent(String method, String field) {
        return server.findAll(postRequestedFor(urlEqualTo("/api/" + method))).stream()
                .map(request -> request.formParameter(field))
                .map(parameter -> parameter.isPresent() ? parameter.firstValue() : "")
                .toList();
    }

    void refuses(String method, String error) {
        answers(method, "{\"ok\": false, \"error\": \"" + error + "\"}");
    }

    void answers(String method, ResponseDefinitionBuilder response) {
        server.stubFor(post(urlEqualTo("/api/" + method)).willReturn(response));
    }

    static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    /** The methods that were called, in order. */
    List<String> calls() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest().getUrl().replace("/api/", ""))
                .toList();
    }

    /** A field of the only call of that method. */
    String sent(String method, String field) {
        return only(method).formParameter(field).firstValue();
    }

    JsonNode sentJson(String method, String field) {
        return Json.node(sent(method, field));
    }

    String header(String method, String name) {
        return only(method).getHeader(name);
    }

    private Request only(String method) {
        List<? extends Request> all = server.findAll(postRequestedFor(urlEqualTo("/api/" + method)));
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " calls of " + method);
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        server.stop();
    }
}
