package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Cidr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of an IPv4 destination that is not yet reachable, as disjoint blocks: cut at every port boundary into bands,
 * each with its smallest list of CIDR blocks, adjacent bands with equal lists merged, sorted by port and address
 * (product conventions). Computed when asked, because it can be far larger than what it is made of. A name has none.
 *
 * <p>Immutable; safe to hand to another thread.
 */
public final class Cover {
    /** The cover of nothing. */
    public static final Cover EMPTY = new Cover(null);

    private final @Nullable Reached reached;

    private Cover(@Nullable Reached reached) {
        this.reached = reached;
    }

    static Cover ofRest(Reached reached) {
        return new Cover(reached.settled());
    }

    /** All blocks. */
    public List<CoverBlock> blocks() {
        return blocks(Integer.MAX_VALUE);
    }

    /** How many blocks there are; walks over all of them and keeps none. */
    public long count() {
        long[] count = new long[1];
        forEach(_ -> ++count[0] > 0);
        return count[0];
    }

    /**
     * The first blocks, at most so many, in a list that takes a few bytes for each: for covers of which much is shown.
     */
    public CoverList list(int atMost) {
        return new CoverList(this, atMost);
    }

    /** The first blocks, at most so many. */
    public List<CoverBlock> blocks(int atMost) {
        List<CoverBlock> blocks = new ArrayList<>();
        if (atMost > 0) {
            forEach(block -> {
                blocks.add(block);
                return blocks.size() < atMost;
            });
        }
        return List.copyOf(blocks);
    }

    /** Gives the blocks in order, one by one, until the reader returns false. */
    public void forEach(Predicate<CoverBlock> reader) {
        if (reached != null) {
            new CoverSweep(reached).run((range, blocks) -> emit(range, blocks, reader));
        }
    }

    private static boolean emit(int range, long[] blocks, Predicate<CoverBlock> reader) {
        for (long block : blocks) {
            Ipv4Cidr cidr = new Ipv4Cidr(block >>> 6, (int) (block & 63));
            if (!reader.test(new CoverBlock(cidr, Ports.range(range)))) {
                return false;
            }
        }
        return true;
    }

    /** A growing list of blocks as numbers. */
    static final class Blocks {
        private long[] blocks = new long[16];
        private int size;

        /** Adds the smallest list of blocks that makes up a range of addresses; the end is not in it. */
        void addRange(long from, long end) {
            long at = from;
            while (at < end) {
                int alignment = at == 0 ? 32 : Math.min(32, Long.numberOfTrailingZeros(at));
                int fit = 63 - Long.numberOfLeadingZeros(end - at);
                int bits = Math.min(alignment, fit);
                if (size == blocks.length) {
                    blocks = Arrays.copyOf(blocks, size * 2);
                }
                blocks[size++] = at << 6 | (32 - bits);
                at += 1L << bits;
            }
        }

        long[] toArray() {
            return Arrays.copyOf(blocks, size);
        }
    }
}
