package io.sluice.egress.analysis;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The first blocks of a cover, packed: a block is made when it is asked for. Immutable. */
public final class CoverList extends AbstractList<CoverBlock> implements RandomAccess {
    private final int atMost;
    private long[] blocks = new long[64];
    private int[] ports = new int[64];
    private int size;
    private long total;

    /** The first blocks of what is not reached, at most so many; of nothing if there is nothing to reach. */
    CoverList(@Nullable Reached reached, int atMost) {
        this.atMost = atMost;
        if (reached != null) {
            int last = Ports.last(reached.ports());
            CoverSweep sweep = new CoverSweep(reached, Ports.first(reached.ports()), last);
            int rest = sweep.run(this::take);
            take(Ports.pack(rest, last), sweep.rest());
        }
    }

    private boolean take(int band, FreeTree free) {
        if (size < atMost) {
            free.forEach(block -> {
                add(block, band);
                return size < atMost;
            });
        }
        total += free.count();
        return true;
    }

    private void add(long block, int range) {
        if (size == blocks.length) {
            blocks = Arrays.copyOf(blocks, size * 2);
            ports = Arrays.copyOf(ports, size * 2);
        }
        blocks[size] = block;
        ports[size++] = range;
    }

    /** How many blocks the whole cover has, listed here or not. */
    public long total() {
        return total;
    }

    @Override
    public CoverBlock get(int index) {
        long block = blocks[Objects.checkIndex(index, size)];
        return new CoverBlock(BlockKey.block(block), Ports.range(ports[index]));
    }

    @Override
    public int size() {
        return size;
    }
}
