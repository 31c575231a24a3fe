package io.sluice.egress.analysis;

import io.sluice.egress.Ipv4Cidr;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** The blocks of a cover, packed: a block is made when it is asked for. Immutable. */
public final class CoverList extends AbstractList<CoverBlock> implements RandomAccess {
    private long[] blocks = new long[64];
    private int[] ports = new int[64];
    private int size;
    private final long total;

    CoverList(Cover cover, int atMost) {
        long[] all = new long[1];
        cover.forEach(block -> {
            if (all[0]++ < atMost) {
                add(block.block().first() << 6 | block.block().prefix(), Ports.pack(block.ports()));
            }
            return true;
        });
        total = all[0];
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
        return new CoverBlock(new Ipv4Cidr(block >>> 6, (int) (block & 63)), Ports.range(ports[index]));
    }

    @Override
    public int size() {
        return size;
    }
}
