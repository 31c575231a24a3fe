package io.sluice.egress.analysis;

/** Reads the host of a connection without allocating: only the canonical way to write an IPv4 address is one (R1). */
final class HostText {
    /** The host is no IPv4 address. */
    static final long NAME = -1;

    private HostText() {}

    /** The address as an unsigned number, or {@link #NAME}. */
    static long address(String host) {
        int length = host.length();
        if (length < 7 || length > 15 || !digit(host.charAt(0)) || !digit(host.charAt(length - 1))) {
            return NAME;
        }
        long address = 0;
        int octet = -1;
        int dots = 0;
        for (int i = 0; i < length; i++) {
            char c = host.charAt(i);
            if (digit(c)) {
                if (octet == 0) {
                    return NAME;
                }
                octet = Math.max(octet, 0) * 10 + c - '0';
                if (octet > 255) {
                    return NAME;
                }
            } else if (c == '.' && octet >= 0) {
                address = address << 8 | octet;
                octet = -1;
                dots++;
            } else {
                return NAME;
            }
        }
        return dots == 3 ? address << 8 | octet : NAME;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
