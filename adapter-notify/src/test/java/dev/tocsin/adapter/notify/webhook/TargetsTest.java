package dev.tocsin.adapter.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.webhook.WebhookUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    private static final Targets PUBLIC = new Targets(false);
    private static final Targets ANY = new Targets(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "100::1"
            })
    void what_is_not_public_is_refused(String address) throws UnknownHostException {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isFalse();
        assertThat(PUBLIC.objection(url(address))).contains("must not lead to a private, local or reserved address");
        assertThat(ANY.allows(InetAddress.getByName(address))).isTrue();
        assertThat(ANY.objection(url(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "168.63.129.17",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80b::200e",
                "::ffff:1.1.1.1",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void what_is_public_is_not(String address) throws UnknownHostException {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isTrue();
        assertThat(PUBLIC.objection(url(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://LOCALHOST:8080/",
                "http://hooks.localhost/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://[::ffff:7f00:1]/"
            })
    void nor_is_an_address_in_disguise_taken(String url) {
        assertThat(PUBLIC.objection(new WebhookUrl(url))).isPresent();
    }

    @Test
    void a_name_is_looked_at_only_when_it_is_resolved() {
        assertThat(PUBLIC.objection(new WebhookUrl("https://hooks.example.com/")))
                .isEmpty();
        assertThat(PUBLIC.objection(new WebhookUrl("https://10.example.com/"))).isEmpty();
    }

    private static WebhookUrl url(String address) {
        return new WebhookUrl(
                address.contains(":") ? "https://[" + address + "]/hook" : "https://" + address + "/hook");
    }
}
