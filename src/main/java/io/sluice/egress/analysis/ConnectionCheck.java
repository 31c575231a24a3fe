package io.sluice.egress.analysis;

import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import java.util.List;
import java.util.UUID;

/**
 * Whether a workload may reach a host on a port, and why: allowed only if the workload is admitted (R7) and an active
 * policy that it imports, or a global one, matches. Names match only themselves, never an address.
 *
 * @param allowed the answer
 * @param chain what led to it, in the order a person would ask
 * @param applying the policies that allow it, those imported first, then global ones; also if the workload is not admitted
 */
public record ConnectionCheck(boolean allowed, List<Link> chain, List<EgressPolicy> applying) {
    public ConnectionCheck {
        chain = List.copyOf(chain);
        applying = List.copyOf(applying);
    }

    /** What a link of the chain says for the connection. */
    public enum Outcome {
        /** It speaks for the connection. */
        YES,
        /** It prevents the connection. */
        NO,
        /** Worth knowing; it decides nothing. */
        NOTE
    }

    /** What a link of the chain speaks of. */
    public enum Step {
        /** The workload, and how much it imports. */
        WORKLOAD,
        /** Whether the workload may run. */
        ADMISSION,
        /** A policy that it imports. */
        IMPORT,
        /** A global policy. */
        GLOBAL,
        /** Who holds Import on a policy. */
        GRANT,
        /** That no policy allows it. */
        POLICY,
        /** The agents that traffic leaves through. */
        AGENT,
        /** Whether the server name is verified. */
        SNI,
        /** A policy that would help. */
        HELP,
        /** The answer. */
        ANSWER
    }

    /**
     * One step of the reasoning.
     *
     * @param step what it speaks of
     * @param rule the rule it rests on
     * @param sentence for a person
     * @param policies the policies it speaks of
     */
    public record Link(Step step, Outcome outcome, Rule rule, String sentence, List<UUID> policies) {
        public Link {
            policies = List.copyOf(policies);
        }
    }

    /** Answers for a host and port that are a destination: a name or one address, one port. */
    public static ConnectionCheck of(EnrollmentView view, UUID workload, Destination target) {
        if (target.pairs() != 1) {
            throw new IllegalArgumentException("R1: a connection goes to one host and one port, not to " + target);
        }
        return new ConnectionChain(view, workload, target).check();
    }

    /**
     * Answers for {@code host:port} as a person writes it.
     *
     * @return the answer, or why the text names no host and port (R1, R2)
     */
    public static Checked<ConnectionCheck> of(EnrollmentView view, UUID workload, String hostAndPort) {
        return target(hostAndPort).flatMap(target -> new Checked.Valid<>(of(view, workload, target)));
    }

    /** Reads {@code host:port}: one name or address, one port. */
    public static Checked<Destination> target(String hostAndPort) {
        if (hostAndPort.contains("://")) {
            return new Checked.Invalid<>(new Violation(
                    Rule.R1,
                    hostAndPort,
                    "Leave out the scheme and the path: name a host and a port, such as api.example.com:443.",
                    PastedLink.target(hostAndPort).stream().toList()));
        }
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < 0) {
            return new Checked.Invalid<>(
                    Violation.of(Rule.R2, hostAndPort, "Name a host and a port, such as api.example.com:443."));
        }
        return Destination.parse(hostAndPort.substring(0, colon), hostAndPort.substring(colon + 1))
                .flatMap(target -> target.pairs() == 1
                        ? new Checked.Valid<>(target)
                        : new Checked.Invalid<>(Violation.of(
                                target.address() instanceof Ipv4Block block && block.size() > 1 ? Rule.R1 : Rule.R2,
                                hostAndPort,
                                "A connection goes to one host on one port.")));
    }
}
