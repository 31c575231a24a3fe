package io.sluice.egress.analysis;

import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Which addresses of a block other blocks leave free: a binary tree of the blocks, in which every node knows how many
 * blocks make up what is free below it. Blocks begin and stop to cover one by one, in steps in the length of an address
 * at most, so that the smallest list of free blocks is counted without being made, and made only as far as it is read.
 *
 * <p>Blocks are {@link BlockKey}s; a node stands for a block, or for where two of them part.
 */
final class FreeTree {
    private static final int NONE = -1;

    /** The count of a node below which nothing is covered: one block, or a part of a wider one. */
    private static final int FREE = -1;

    private final long[] blocks;
    private final int[] parents;
    private final int[] lefts;
    private final int[] rights;
    private final int[] covering;
    private final int[] counts;
    private int size;
    private int latest;

    /**
     * All of a block free.
     *
     * @param around the block that all others lie in
     * @param expected how many others may come
     */
    FreeTree(long around, int expected) {
        int length = 2 * expected + 1;
        blocks = new long[length];
        parents = new int[length];
        lefts = new int[length];
        rights = new int[length];
        covering = new int[length];
        counts = new int[length];
        latest = node(around, NONE);
    }

    /** The node of a block, which covers nothing yet; blocks come in order of address, the wider of two first. */
    int add(long block) {
        if (blocks[latest] == block) {
            return latest;
        }
        int below = NONE;
        int above = latest;
        while (!BlockKey.contains(blocks[above], block)) {
            below = above;
            above = parents[above];
        }
        if (below != NONE && upper(above, blocks[below]) == upper(above, block)) {
            int parting = node(BlockKey.common(blocks[below], block), above);
            attach(above, parting);
            parents[below] = parting;
            attach(parting, below);
            above = parting;
        }
        latest = node(block, above);
        attach(above, latest);
        return latest;
    }

    private int node(long block, int parent) {
        int node = size++;
        blocks[node] = block;
        parents[node] = parent;
        lefts[node] = NONE;
        rights[node] = NONE;
        counts[node] = FREE;
        return node;
    }

    private void attach(int parent, int child) {
        if (upper(parent, blocks[child])) {
            rights[parent] = child;
        } else {
            lefts[parent] = child;
        }
    }

    private boolean upper(int node, long block) {
        return BlockKey.upper(BlockKey.address(block), prefix(node));
    }

    private int prefix(int node) {
        return BlockKey.prefix(blocks[node]);
    }

    /** Whether some address would be free no longer if the block of a node covered. */
    boolean wouldShut(int node) {
        return counts[node] != 0 && isInTheOpen(node);
    }

    /** Whether some address would become free if one block fewer of a node covered. */
    boolean wouldOpen(int node) {
        return covering[node] == 1 && countBelow(node) != 0 && isInTheOpen(node);
    }

    private boolean isInTheOpen(int node) {
        int above = parents[node];
        while (above != NONE && covering[above] == 0) {
            above = parents[above];
        }
        return above == NONE;
    }

    /** Blocks of all these nodes cover from the outset: counts once what {@link #cover} would count one by one. */
    void begin(IntStream nodes) {
        nodes.forEach(node -> covering[node]++);
        recountAll(0);
    }

    private void recountAll(int node) {
        if (node != NONE) {
            recountAll(lefts[node]);
            recountAll(rights[node]);
            counts[node] = covering[node] > 0 ? 0 : countBelow(node);
        }
    }

    /** One block more of a node covers. */
    void cover(int node) {
        covering[node]++;
        recount(node);
    }

    /** One block fewer of a node covers. */
    void uncover(int node) {
        covering[node]--;
        recount(node);
    }

    private void recount(int from) {
        for (int node = from; node != NONE; node = parents[node]) {
            int count = covering[node] > 0 ? 0 : countBelow(node);
            if (count == counts[node]) {
                return;
            }
            counts[node] = count;
        }
    }

    private int countBelow(int node) {
        int lower = countHalf(node, lefts[node]);
        int upper = countHalf(node, rights[node]);
        return lower == FREE && upper == FREE ? FREE : Math.abs(lower) + Math.abs(upper);
    }

    /** What is free of the half of a node that a child lies in: beside the child, one block at every level between. */
    private int countHalf(int node, int child) {
        return child == NONE || counts[child] == FREE ? FREE : counts[child] + prefix(child) - prefix(node) - 1;
    }

    /** How many blocks make up what is free. */
    int count() {
        return Math.abs(counts[0]);
    }

    /** Gives the blocks that make up what is free, in order, until the reader returns false; tells whether it wants more. */
    boolean forEach(LongPredicate reader) {
        return read(0, reader);
    }

    private boolean read(int node, LongPredicate reader) {
        if (counts[node] == 0) {
            return true;
        }
        if (counts[node] == FREE) {
            return reader.test(blocks[node]);
        }
        return readHalf(BlockKey.lowerHalf(blocks[node]), lefts[node], reader)
                && readHalf(BlockKey.upperHalf(blocks[node]), rights[node], reader);
    }

    /** Down to the child, what is free below it, and up again behind it: at every level between, the other half is free. */
    private boolean readHalf(long half, int child, LongPredicate reader) {
        if (child == NONE || counts[child] == FREE) {
            return reader.test(half);
        }
        long address = BlockKey.address(blocks[child]);
        int widest = BlockKey.prefix(half);
        int narrowest = prefix(child);
        for (int prefix = widest; prefix < narrowest; prefix++) {
            if (BlockKey.upper(address, prefix) && !reader.test(BlockKey.lowerHalf(BlockKey.around(address, prefix)))) {
                return false;
            }
        }
        if (!read(child, reader)) {
            return false;
        }
        for (int prefix = narrowest - 1; prefix >= widest; prefix--) {
            if (!BlockKey.upper(address, prefix)
                    && !reader.test(BlockKey.upperHalf(BlockKey.around(address, prefix)))) {
                return false;
            }
        }
        return true;
    }
}
