package io.sluice.console.egressips;

import java.util.List;
import java.util.stream.Collectors;

/** Egress IPs as other systems take them. CIDR blocks are digits, dots and slashes, so nothing is escaped. */
final class EgressIpsText {
    private EgressIpsText() {}

    /** One a line. */
    static String list(List<String> blocks) {
        return String.join("\n", blocks);
    }

    /** One JSON array. */
    static String json(List<String> blocks) {
        return blocks.stream().map(block -> "  \"" + block + "\"").collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    /** A local value of Terraform. */
    static String terraform(List<String> blocks) {
        return blocks.stream()
                .map(block -> "    \"" + block + "\",\n")
                .collect(Collectors.joining("", "locals {\n  sluice_egress_ips = [\n", "  ]\n}"));
    }
}
