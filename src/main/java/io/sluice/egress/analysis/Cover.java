package io.sluice.egress.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of an IPv4 destination that is not yet reachable, as disjoint blocks: cut at every port boundary into bands,
 * each with its smallest list of CIDR blocks, adjacent bands with equal lists merged, sorted by port and address
 * (product conventions). Computed as far as it is asked for, because it can be far larger than what it is made of: what is
 * wide open on many ports can take billions of blocks. A name has none.
 *
 * <p>Immutable; safe to hand to another thread.
 */
public final class Cover {
    /** The cover of nothing. */
    public static final Cover EMPTY = new Cover(null);

    /** How many ports are looked at first, and how many times as many each next time. */
    private static final int PORTS = 16;

    private final @Nullable Reached reached;

    private Cover(@Nullable Reached reached) {
        this.reached = reached;
    }

    static Cover ofRest(Reached reached) {
        return new Cover(reached.settled());
    }

    /** All blocks; there can be more than memory holds, so whoever only reads them uses {@link #forEach}. */
    public List<CoverBlock> blocks() {
        return blocks(Integer.MAX_VALUE);
    }

    /** How many blocks there are. Makes none of them: costs what the policies cost that reach the rest. */
    public long count() {
        return list(0).total();
    }

    /**
     * The first blocks, at most so many, in a list that takes a few bytes for each, with the number of all: for covers of
     * which much is shown.
     */
    public CoverList list(int atMost) {
        return new CoverList(reached, atMost);
    }

    /** The first blocks, at most so many; what lies on ports behind them is not looked at. */
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
        if (reached == null) {
            return;
        }
        int last = Ports.last(reached.ports());
        int from = Ports.first(reached.ports());
        for (int ports = PORTS; from != CoverSweep.ENOUGH; ports *= PORTS) {
            int to = Math.min(last, from + ports - 1);
            CoverSweep sweep = new CoverSweep(reached, from, to);
            from = sweep.run((band, free) -> emit(band, free, reader));
            if (to == last && from != CoverSweep.ENOUGH) {
                emit(Ports.pack(from, last), sweep.rest(), reader);
                return;
            }
        }
    }

    private static boolean emit(int band, FreeTree free, Predicate<CoverBlock> reader) {
        return free.forEach(block -> reader.test(new CoverBlock(BlockKey.block(block), Ports.range(band))));
    }
}
