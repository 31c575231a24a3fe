package io.sluice.bench.analysis;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.IpAddress;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One Cedar policy set for each workload, parsed once and kept by the engine. */
final class CedarConnections implements ConnectionEngine {
    private static final EntityUID ACTION =
            EntityUID.parse("Action::\"connect\"").orElseThrow();
    private static final EntityUID OUTSIDE =
            EntityUID.parse("Network::\"outside\"").orElseThrow();

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Connections connections;
    private final Map<Integer, PolicySet> sets = new HashMap<>();

    CedarConnections(Connections connections) {
        this.connections = connections;
        PolicySet.setCacheMaxPolicySets(Connections.WORKLOADS);
    }

    /** Whether there is native code of Cedar's for this system. */
    static boolean runsHere() {
        try {
            new CedarConnections(new Connections(1)).check(0, "example.com", 443);
            return true;
        } catch (UnsatisfiedLinkError _) {
            return false;
        }
    }

    @Override
    public long check(int workload, String host, int port) {
        EntityUID principal = EntityUID.parse("Workload::\"" + workload + "\"").orElseThrow();
        boolean address = Character.isDigit(host.charAt(host.length() - 1));
        Map<String, Value> context = Map.of(
                address ? "address" : "name",
                address ? new IpAddress(host) : new PrimString(host),
                "port",
                new PrimLong(port));
        try {
            return engine.isAuthorized(
                                    new AuthorizationRequest(principal, ACTION, OUTSIDE, context),
                                    sets.computeIfAbsent(workload, this::set),
                                    Set.of())
                            .success
                            .orElseThrow()
                            .isAllowed()
                    ? 1
                    : 0;
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }

    private PolicySet set(int workload) {
        Set<Policy> policies = new HashSet<>();
        for (Destination destination : connections.attachedTo(workload)) {
            policies.add(new Policy(text(destination), "p" + policies.size()));
        }
        PolicySet set = new PolicySet(policies);
        try {
            set.cache();
        } catch (CacheException e) {
            throw new IllegalStateException(e);
        }
        return set;
    }

    private static String text(Destination destination) {
        String where = destination.address() instanceof DnsName(String name)
                ? "context has name && context.name == \"" + name + "\""
                : "context has address && context.address.isInRange(ip(\""
                        + destination.address().canonical() + "\"))";
        return "permit(principal, action, resource) when { %s && context.port >= %d && context.port <= %d };"
                .formatted(
                        where, destination.ports().first(), destination.ports().last());
    }
}
