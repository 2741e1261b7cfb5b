package dev.tocsin.adapter.notify.webhook;

import dev.tocsin.domain.webhook.WebhookUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where deliveries may go: to what is reached over the internet. Whoever can set up a webhook must not be able to reach
 * through us what only we can reach.
 *
 * @param allowsPrivate whether they may go anywhere
 */
record Targets(boolean allowsPrivate) {

    private static final String NOT_PUBLIC = "must not lead to a private, local or reserved address";

    /** Resolvers read what ends in a number as an address, in more forms than anybody expects. */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)");

    private static final Pattern DOTTED = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private static final List<Block> RESERVED_OF_IPV4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            // Asked by machines in Azure for what concerns themselves, as 169.254.169.254 is elsewhere.
            Block.of("168.63.129.16", 32),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    private static final Block GLOBAL_OF_IPV6 = Block.of("2000::", 3);

    /** Of those, what leads elsewhere, or nowhere. */
    private static final List<Block> RESERVED_OF_IPV6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("3fff::", 20));

    /** They have an address of IPv4 in them, behind so many bytes. */
    private static final Block SIX_TO_FOUR = Block.of("2002::", 16);

    private static final int BEHIND_SIX_TO_FOUR = 2;
    private static final Block NAT64 = Block.of("64:ff9b::", 96);
    private static final int BEHIND_NAT64 = 12;

    /** All addresses that begin with the same bits. */
    private static final class Block {

        private final byte[] start;
        private final int bits;

        private Block(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Block of(String start, int bits) {
            return new Block(literal(start).orElseThrow().getAddress(), bits);
        }

        boolean has(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            int shift = 8 - bits % 8;
            boolean sameBytes = Arrays.equals(address, 0, whole, start, 0, whole);
            return sameBytes && (shift == 8 || (address[whole] ^ start[whole]) >> shift == 0);
        }
    }

    /** What the URL tells by itself: an address, or a name that is this machine's everywhere. */
    Optional<String> objection(WebhookUrl url) {
        String host = url.host();
        if (allowsPrivate) {
            return Optional.empty();
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return Optional.of(NOT_PUBLIC);
        }
        boolean isAddress = name.contains(":") || NUMBER.matcher(name).matches();
        return isAddress && literal(name).filter(this::allows).isEmpty() ? Optional.of(NOT_PUBLIC) : Optional.empty();
    }

    boolean allows(InetAddress address) {
        return allowsPrivate || isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return RESERVED_OF_IPV4.stream().noneMatch(block -> block.has(address));
        }
        if (SIX_TO_FOUR.has(address)) {
            return isPublic(Arrays.copyOfRange(address, BEHIND_SIX_TO_FOUR, BEHIND_SIX_TO_FOUR + 4));
        }
        if (NAT64.has(address)) {
            return isPublic(Arrays.copyOfRange(address, BEHIND_NAT64, BEHIND_NAT64 + 4));
        }
        return GLOBAL_OF_IPV6.has(address) && RESERVED_OF_IPV6.stream().noneMatch(block -> block.has(address));
    }

    /** An address that is written in full, which nobody needs to be asked for; one of IPv4 in IPv6 is that of IPv4. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return text.contains(":") || DOTTED.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }
}
