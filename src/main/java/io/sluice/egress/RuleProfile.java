package io.sluice.egress;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of an enrollment that are data and not code (product §9): which kinds of policy there are, which forms of
 * address each takes, and the limits. A kind that is not in it does not exist, and a form of address that is not listed for
 * a kind is refused. That is so of a profile; of an enrollment that is sent without parts of one, these parts are as in
 * {@link #CLASSIC}.
 *
 * @param name what the profile is called
 * @param kinds the forms of address that each kind takes; a kind that is absent does not exist in the enrollment
 * @param s3Buckets how many S3 bucket policies there may be (R16)
 * @param imports how much a code resource or transform may import (R15)
 */
public record RuleProfile(String name, Map<PolicyKind, Set<AddressForm>> kinds, int s3Buckets, ImportLimits imports) {

    /** The profile that the rules describe: both kinds, agent proxy policies for DNS names alone (R1, R4, R15, R16). */
    public static final RuleProfile CLASSIC = new RuleProfile(
            "classic",
            Map.of(
                    PolicyKind.DIRECT,
                    Set.of(AddressForm.DNS, AddressForm.IP, AddressForm.CIDR),
                    PolicyKind.AGENT_PROXY,
                    Set.of(AddressForm.DNS)),
            10,
            ImportLimits.USUAL);

    public RuleProfile {
        Map<PolicyKind, Set<AddressForm>> sorted = new EnumMap<>(PolicyKind.class);
        kinds.forEach((kind, forms) -> {
            if (!forms.isEmpty()) {
                sorted.put(kind, Set.copyOf(forms));
            }
        });
        kinds = Map.copyOf(sorted);
    }

    /** The forms of address that a kind takes, in the order of R1; none if the enrollment has no such policies. */
    public Set<AddressForm> forms(PolicyKind kind) {
        Set<AddressForm> forms = EnumSet.noneOf(AddressForm.class);
        forms.addAll(kinds.getOrDefault(kind, Set.of()));
        return forms;
    }

    /** Whether there are policies of a kind. */
    public boolean has(PolicyKind kind) {
        return kinds.containsKey(kind);
    }

    /** Reads the destination of a policy of one kind: R1, R2, and whether the kind takes such an address. */
    public Checked<Destination> destination(PolicyKind kind, String address, String ports) {
        return Destination.parse(address, ports)
                .flatMap(destination -> objection(kind, destination.address())
                        .<Checked<Destination>>map(Checked.Invalid::new)
                        .orElseGet(() -> new Checked.Valid<>(destination)));
    }

    /** Why there can be no policy of a kind to an address; empty if there can. */
    public Optional<Violation> objection(PolicyKind kind, Address address) {
        if (forms(kind).contains(address.form())) {
            return Optional.empty();
        }
        Rule rule = kind == PolicyKind.AGENT_PROXY ? Rule.R4 : Rule.R1;
        String why = has(kind)
                ? "%s takes %s".formatted(one(kind), taken(kind))
                : "This enrollment has no %s (rule profile “%s”)".formatted(several(kind), name);
        String instead = Stream.of(PolicyKind.values())
                .filter(other -> forms(other).contains(address.form()))
                .findFirst()
                .map(other -> "; for %s propose %s.".formatted(address.canonical(), proposed(other)))
                .orElse(".");
        return Optional.of(Violation.of(rule, address.canonical(), why + instead));
    }

    private String taken(PolicyKind kind) {
        return forms(kind).stream().map(RuleProfile::words).collect(Collectors.joining(" or "));
    }

    private static String words(AddressForm form) {
        return switch (form) {
            case DNS -> "a DNS name";
            case IP -> "an IPv4 address";
            case CIDR -> "an IPv4 block";
        };
    }

    private static String one(PolicyKind kind) {
        return kind == PolicyKind.DIRECT ? "A direct connection" : "An agent proxy policy";
    }

    private static String several(PolicyKind kind) {
        return kind == PolicyKind.DIRECT ? "direct connections" : "agent proxy policies";
    }

    private static String proposed(PolicyKind kind) {
        return kind == PolicyKind.DIRECT ? "a direct connection" : "an agent proxy policy";
    }
}
