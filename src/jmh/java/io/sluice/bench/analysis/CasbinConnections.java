package io.sluice.bench.analysis;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PortRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.BuiltInFunctions;
import org.casbin.jcasbin.util.function.CustomFunction;

/** One jCasbin enforcer for each workload, with a function of our own for ports, as its documentation shows. */
final class CasbinConnections implements ConnectionEngine {
    private final Connections connections;
    private final Map<Integer, Enforcer> enforcers = new HashMap<>();

    CasbinConnections(Connections connections) {
        this.connections = connections;
    }

    @Override
    public long check(int workload, String host, int port) {
        return enforcers.computeIfAbsent(workload, this::enforcer).enforce(host, Integer.toString(port)) ? 1 : 0;
    }

    private Enforcer enforcer(int workload) {
        Model model = new Model();
        model.addDef("r", "r", "host, port");
        model.addDef("p", "p", "host, from, to");
        model.addDef("e", "e", "some(where (p.eft == allow))");
        model.addDef("m", "m", "reaches(r.host, r.port, p.host, p.from, p.to)");
        Enforcer enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("reaches", new Reaches());
        enforcer.addPolicies(connections.attachedTo(workload).stream()
                .map(destination -> {
                    PortRange ports = destination.ports();
                    return List.of(host(destination), Integer.toString(ports.first()), Integer.toString(ports.last()));
                })
                .distinct()
                .toList());
        return enforcer;
    }

    private static String host(Destination destination) {
        return switch (destination.address()) {
            case DnsName(String name) -> name;
            // With its prefix even if that is 32: without one, ipMatch fails on other addresses.
            case Ipv4Block block -> Ipv4Block.dotted(block.first()) + "/" + block.prefix();
        };
    }

    private static boolean address(String host) {
        return Character.isDigit(host.charAt(host.length() - 1));
    }

    private static final class Reaches extends CustomFunction {
        private static final long serialVersionUID = 1;

        @Override
        public String getName() {
            return "reaches";
        }

        @Override
        public AviatorObject call(
                Map<String, Object> env,
                AviatorObject host,
                AviatorObject port,
                AviatorObject pattern,
                AviatorObject from,
                AviatorObject to) {
            int wanted = Integer.parseInt(FunctionUtils.getStringValue(port, env));
            if (wanted < Integer.parseInt(FunctionUtils.getStringValue(from, env))
                    || wanted > Integer.parseInt(FunctionUtils.getStringValue(to, env))) {
                return AviatorBoolean.FALSE;
            }
            String name = FunctionUtils.getStringValue(host, env);
            String allowed = FunctionUtils.getStringValue(pattern, env);
            boolean addresses = address(name) && address(allowed);
            return AviatorBoolean.valueOf(addresses ? BuiltInFunctions.ipMatch(name, allowed) : name.equals(allowed));
        }
    }
}
