package io.sluice.trust;

/** What a request shows of the device that it comes from (R24). */
public sealed interface Proof {

    /** Nothing. */
    record Absent() implements Proof {}

    /** It comes from the device that holds a key. */
    record Shown(String device) implements Proof {}

    /**
     * It comes from the device that holds a key, or repeats what did: nothing depends on which, so it is not remembered, and
     * must not count as shown.
     */
    record Unneeded(String device) implements Proof {}

    /** It may well come from that device, but this must be shown anew. */
    record Stale(String reason) implements Proof {}

    /** What it shows was shown before: somebody repeats it. */
    record Repeated(String reason) implements Proof {}

    /** What it shows does not belong to it. */
    record Wrong(String reason) implements Proof {}
}
