package io.sluice.egress.analysis;

import io.sluice.egress.Relation;
import java.util.Arrays;

/** Collects what a search finds. Can be cleared and used again, so that a hot path allocates nothing. */
public final class Matches implements OverlapSink {
    private int[] handles = new int[16];
    private Relation[] relations = new Relation[16];
    private int size;

    @Override
    public void found(int handle, Relation relation) {
        if (size == handles.length) {
            handles = Arrays.copyOf(handles, size * 2);
            relations = Arrays.copyOf(relations, size * 2);
        }
        handles[size] = handle;
        relations[size++] = relation;
    }

    /** Forgets everything found so far. */
    public void clear() {
        size = 0;
    }

    /** How many were found. */
    public int size() {
        return size;
    }

    /** The handle at a position. */
    public int handle(int position) {
        return handles[position];
    }

    /** The relation at a position. */
    public Relation relation(int position) {
        return relations[position];
    }

    /** A copy of the handles, in the order found. */
    public int[] handles() {
        return Arrays.copyOf(handles, size);
    }
}
