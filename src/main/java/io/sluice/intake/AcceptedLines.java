package io.sluice.intake;

import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.Violation;
import io.sluice.intake.ProposedDestinations.Proposal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines that would be accepted in place of one that is refused (R1, R2). A suggestion replaces the part that is wrong;
 * in a list it is whole lines that are written, and a port that stood behind the address belongs to them.
 *
 * @param profile what kinds of policy there are and what they take
 */
public record AcceptedLines(RuleProfile profile) {

    /** The lines, best first, each of them accepted as it is; none where nobody can know one. */
    public List<String> instead(Proposal refused) {
        return refused.destination().invalid().stream()
                .flatMap(violation -> kinds(violation, refused.kind()))
                .flatMap(kind -> lines(kind, refused.address(), refused.ports()))
                .distinct()
                .toList();
    }

    /** The kinds that a line may name where it names none that there is. */
    private static Stream<PolicyKind> kinds(Violation violation, PolicyKind written) {
        return violation.rule() == Rule.R4 && !violation.suggestions().isEmpty()
                ? violation.suggestions().stream().map(PolicyKind::valueOf)
                : Stream.of(written);
    }

    private Stream<String> lines(PolicyKind kind, String address, String ports) {
        return switch (profile.destination(kind, address, ports)) {
            case Checked.Valid<Destination>(Destination destination) -> Stream.of(line(kind, destination));
            case Checked.Invalid<Destination>(Violation violation) ->
                switch (violation.rule()) {
                    case R1 ->
                        violation.suggestions().stream()
                                .flatMap(instead -> ports(address, ports).flatMap(port -> lines(kind, instead, port)));
                    case R2 -> violation.suggestions().stream().flatMap(instead -> lines(kind, address, instead));
                    default -> Stream.empty();
                };
        };
    }

    /** The ports of a line and, where others stand behind its address, those too: nobody can know which are meant. */
    private static Stream<String> ports(String address, String ports) {
        return Stream.concat(Stream.of(ports), Address.portBehind(address).stream())
                .filter(each -> !each.isEmpty())
                .distinct();
    }

    private static String line(PolicyKind kind, Destination destination) {
        String address = destination.address().canonical();
        return kind == PolicyKind.DIRECT
                ? address + " " + destination.ports()
                : "{\"address\":\"%s\",\"ports\":\"%s\",\"kind\":\"%s\"}".formatted(address, destination.ports(), kind);
    }
}
