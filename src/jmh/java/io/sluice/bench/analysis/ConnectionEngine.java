package io.sluice.bench.analysis;

/** A way to find the policies of a workload that apply to a connection: strings in, all that apply out. */
interface ConnectionEngine {

    /** Finds the policies; returns a number made of all that was found, for comparison. */
    long check(int workload, String host, int port);

    /** The engine of a name, loaded. */
    static ConnectionEngine named(String name, Connections connections) {
        return switch (name) {
            case "sluice" -> new SluiceConnections(connections);
            case "ipaddress" -> new TrieConnections(connections);
            case "strtree" -> new StrTreeConnections(connections);
            case "linear" -> new LinearConnections(connections);
            case "jcasbin" -> new CasbinConnections(connections);
            case "cedar" -> new CedarConnections(connections);
            default -> throw new IllegalArgumentException("No engine " + name);
        };
    }
}
