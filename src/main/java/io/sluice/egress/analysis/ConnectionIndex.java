package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.util.function.IntConsumer;

/**
 * Which of a workload's policies apply to a connection. Attachments are found by workload, target and port together, so a
 * check costs one look-up for a name and at most one for each prefix length in use for an address, plus what it finds;
 * how many policies there are, or how many a workload has, is of no matter. Allocates nothing while asking.
 *
 * <p>Workloads and policies are small numbers that the caller gives out, below 2^24 - 1. Not thread safe.
 */
public final class ConnectionIndex {
    /** The workload that stands for all of them: what is attached to it applies everywhere. */
    public static final int EVERY_WORKLOAD = AttachmentTable.LIMIT;

    private final AttachmentTable own = new AttachmentTable();
    /** Of one workload, 0. What applies everywhere is little, so asking here as well costs next to nothing. */
    private final AttachmentTable everywhere = new AttachmentTable();

    /**
     * Lets a policy apply to a workload.
     *
     * @throws IllegalArgumentException if a number is too large
     */
    public void attach(int workload, int policy, Destination destination) {
        if (workload < 0 || workload > EVERY_WORKLOAD || policy < 0 || policy >= AttachmentTable.LIMIT) {
            throw new IllegalArgumentException("More than 2^24 workloads or policies: " + workload + ", " + policy);
        }
        if (workload == EVERY_WORKLOAD) {
            everywhere.attach(0, policy, destination);
        } else {
            own.attach(workload, policy, destination);
        }
    }

    /** Takes a policy away from a workload; tells whether it was attached. */
    public boolean detach(int workload, int policy, Destination destination) {
        return workload == EVERY_WORKLOAD
                ? everywhere.detach(0, policy, destination)
                : own.detach(workload, policy, destination);
    }

    /**
     * Gives the sink every policy that is attached to a workload, or to every one, and matches.
     *
     * @param host a name in its canonical form, or an IPv4 address; anything else matches nothing
     */
    public void applying(int workload, String host, int port, IntConsumer sink) {
        long address = HostText.address(host);
        if (address == HostText.NAME) {
            ofName(workload, host, port, sink);
        } else {
            ofAddress(workload, address, port, sink);
        }
    }

    /** The same for a target of one host and one port. */
    void applying(int workload, Destination target, IntConsumer sink) {
        int port = target.ports().first();
        switch (target.address()) {
            case DnsName(String name) -> ofName(workload, name, port, sink);
            case Ipv4Block block -> ofAddress(workload, block.first(), port, sink);
        }
    }

    private void ofName(int workload, String name, int port, IntConsumer sink) {
        own.ofName(workload, name, port, sink);
        everywhere.ofName(0, name, port, sink);
    }

    private void ofAddress(int workload, long address, int port, IntConsumer sink) {
        own.ofAddress(workload, address, port, sink);
        everywhere.ofAddress(0, address, port, sink);
    }
}
