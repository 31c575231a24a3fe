package io.sluice.egress.analysis;

import java.util.Arrays;

/** Chains of policies, each with its ports and its target, in one row of numbers. */
final class PolicyChains {
    /** The end of a chain. */
    static final int END = -1;

    /** The policy, its ports, the next link, the target in two. */
    private static final int LINK = 5;

    private int[] links = new int[LINK * 4];
    private int used;
    private int free = END;

    /** Adds a link before a chain and returns it. */
    int add(int policy, int ports, long target, int next) {
        int link = free;
        if (link >= 0) {
            free = links[link + 2];
        } else {
            if (used + LINK > links.length) {
                links = Arrays.copyOf(links, links.length + (links.length >> 1) + LINK);
            }
            link = used;
            used += LINK;
        }
        links[link] = policy;
        links[link + 1] = ports;
        links[link + 2] = next;
        links[link + 3] = (int) target;
        links[link + 4] = (int) (target >>> 32);
        return link;
    }

    /** The link of a policy in the chain that begins with a link, or {@link #END}. */
    int find(int first, int policy) {
        int link = first;
        while (link >= 0 && links[link] != policy) {
            link = links[link + 2];
        }
        return link;
    }

    /** Takes a link out of the chain that begins with another and returns what it begins with from then on. */
    int remove(int first, int link) {
        int begins = first;
        if (first == link) {
            begins = links[link + 2];
        } else {
            int before = first;
            while (links[before + 2] != link) {
                before = links[before + 2];
            }
            links[before + 2] = links[link + 2];
        }
        links[link + 2] = free;
        free = link;
        return begins;
    }

    int policy(int link) {
        return links[link];
    }

    int ports(int link) {
        return links[link + 1];
    }

    int next(int link) {
        return links[link + 2];
    }

    long target(int link) {
        return (long) links[link + 4] << 32 | (links[link + 3] & 0xFFFF_FFFFL);
    }
}
