package io.sluice.egress;

import static io.sluice.egress.AddressParser.refuse;

/** An IPv4 block in CIDR notation (R1), and the other ways to write one, which are refused. */
final class CidrText {
    private CidrText() {}

    /** Reads a block from what stands before and after its slash. */
    static Checked<Address> parse(String input, String network, String prefix) {
        if (!Ipv4Text.digits(prefix)) {
            return prefix.indexOf('.') > 0
                    ? refuse(
                            Excerpt.of("/" + prefix),
                            "A CIDR block ends with a prefix length from 0 to 32, not with a netmask.",
                            masked(network, prefix))
                    : refuse(Excerpt.of("/" + prefix), "A CIDR block ends with a prefix length from 0 to 32.");
        }
        String significant = prefix.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 2 || Integer.parseInt(significant) > 32) {
            return refuse(Excerpt.of("/" + prefix), "The prefix length of an IPv4 block is at most 32.");
        }
        if (!significant.equals(prefix)) {
            return refuse(
                    Excerpt.of("/" + prefix),
                    "The prefix length is written without leading zeros.",
                    network + "/" + significant);
        }
        return switch (Ipv4Text.parse(network)) {
            case Checked.Valid<Long>(Long address) -> block(input, address, Integer.parseInt(prefix));
            case Checked.Invalid<Long>(Violation wrong) ->
                refuse(
                        wrong.offending(),
                        wrong.message(),
                        wrong.suggestions().stream()
                                .map(plain -> plain + "/" + prefix)
                                .toArray(String[]::new));
        };
    }

    private static Checked<Address> block(String input, long address, int prefix) {
        Ipv4Cidr around = Ipv4Cidr.around(address, prefix);
        if (around.first() == address) {
            return new Checked.Valid<>(around);
        }
        String single = Ipv4Block.dotted(address) + "/32";
        return refuse(
                input,
                "%s has host bits set; did you mean %s or %s?".formatted(input, around, single),
                around.canonical(),
                single);
    }

    /** Refuses a range of addresses, which is suggested as a block if it is exactly one. */
    static Checked<Address> refuseRange(String input, String first, String last) {
        String block = Ipv4Text.parse(first)
                .flatMap(start -> Ipv4Text.parse(last).flatMap(end -> exactly(start, end)))
                .valid()
                .map(Ipv4Cidr::canonical)
                .orElse("");
        return refuse(
                Excerpt.of(input),
                "A range of addresses is written as CIDR blocks, each of them a destination of its own.",
                block);
    }

    private static Checked<Ipv4Cidr> exactly(long first, long last) {
        int prefix = Long.numberOfLeadingZeros(first ^ last) - 32;
        if (first <= last && prefix >= 0) {
            Ipv4Cidr around = Ipv4Cidr.around(first, Math.min(prefix, 32));
            if (around.first() == first && around.last() == last) {
                return new Checked.Valid<>(around);
            }
        }
        return new Checked.Invalid<>(Violation.of(Rule.R1, "", "Not one block."));
    }

    private static String masked(String network, String mask) {
        return Ipv4Text.parse(mask)
                .valid()
                .filter(CidrText::isMask)
                .map(bits -> network + "/" + Long.bitCount(bits))
                .orElse("");
    }

    private static boolean isMask(long bits) {
        long inverted = ~bits & 0xFFFF_FFFFL;
        return (inverted & (inverted + 1)) == 0;
    }
}
