package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import java.util.List;

/** A way to find overlapping destinations. Destinations are known by their place in the list that was loaded. */
interface OverlapEngine extends AutoCloseable {

    /** Loads all destinations. */
    void load(List<Destination> destinations);

    /** Finds every destination that overlaps one; returns a number made of all that was found, for comparison. */
    long search(Destination proposal);

    /** How many pairs of loaded destinations overlap each other. */
    long pairs();

    @Override
    default void close() {}

    /** The engine of a name. */
    static OverlapEngine named(String name) {
        return switch (name) {
            case "sluice" -> new SluiceEngine();
            case "ipaddress" -> new TrieEngine();
            case "strtree" -> new StrTreeEngine();
            case "h2" -> new H2Engine();
            case "linear" -> new LinearEngine();
            default -> throw new IllegalArgumentException("No engine " + name);
        };
    }
}
